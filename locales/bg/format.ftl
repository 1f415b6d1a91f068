# How numbers, money and dates are written. Placeholders may differ from language to language.
format-eur = { $amount } евро
format-bgn = { $amount } лв.
format-percent = { $value }%
# day, month (name), year; day2 and month2 have two digits
format-date = { $day2 }.{ $month2 }.{ $year } г.
format-month = { $month } { $year } г.
format-year = { $year } г.
# "first" may hold several things with commas between
format-list = { $first } и { $last }
date-part-day = ден
date-part-month = месец
date-part-year = година
month-1 = януари
month-2 = февруари
month-3 = март
month-4 = април
month-5 = май
month-6 = юни
month-7 = юли
month-8 = август
month-9 = септември
month-10 = октомври
month-11 = ноември
month-12 = декември
