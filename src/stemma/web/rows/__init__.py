"""The rows of a case, looked up and described as every page shows them."""
