"""Where two statements on one matter do not fit together: figures, dates, names, denials."""
