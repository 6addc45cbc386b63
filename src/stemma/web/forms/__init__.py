"""What people decide on the desk: the forms they see, and the judgements that pressed ones become."""
