a = x{ "\u000A" }y
