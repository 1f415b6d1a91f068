# How numbers, money and dates are written. Placeholders may differ from language to language.
format-eur = €{ $amount }
format-bgn = BGN { $amount }
format-percent = { $value }%
# day, month (name), year; day2 and month2 have two digits
format-date = { $day } { $month } { $year }
format-month = { $month } { $year }
format-year = { $year }
# "first" may hold several things with commas between
format-list = { $first } and { $last }
date-part-day = day
date-part-month = month
date-part-year = year
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
