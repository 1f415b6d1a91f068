# What to do about an answer. Shown above the page as a link and beside the question, in the same words.
# $question: the .short text of the question; it opens the sentence because it is a label, not a part of speech.
# problem-<kind>: for all questions; problem-<kind>-<question>: where other words fit better.

problem-missing-text = { $question }: fill in the field.
problem-missing-text-egn = Enter the EGN with 10 digits.
problem-missing-text-lnch = Enter the LNCh with 10 digits.
problem-missing-text-other-document = Write the kind and number of your identity document.
problem-missing-text-first-name = Write your first name.
problem-missing-text-family-name = Write your family name.
problem-missing-text-settlement = Write the town or village where you live.
problem-missing-text-representative-first-name = Write the first name of the legal representative.
problem-missing-text-representative-family-name = Write the family name of the legal representative.
problem-missing-text-signature-name = Write the first and family name of the person who signs.
problem-choose-one = { $question }: choose an answer.
problem-choose-one-identifier-kind = Choose which identification number you have.
problem-choose-one-municipality = Choose the municipality where you live.
problem-choose-one-has-representative = Choose whether you have a legal representative.
problem-choose-one-has-decision = Choose whether you have a decision of TELK, NELK or LKK. If you are not sure, choose “I don’t know”.
problem-choose-one-share-facts = Choose whether we should also send the additional answers.
problem-choose-one-signed-by = Choose who signs.
problem-choose-any = { $question }: tick at least one answer.
problem-missing-date = { $question }: enter day, month and year.
problem-missing-date-birth-date = Enter the day, month and year of birth.
problem-not-confirmed = { $question }: tick the box to confirm.
problem-not-confirmed-declaration = Read the declaration and tick it if you agree.
# $max, $actual: numbers of characters
problem-too-long = { $question }: shorten the text to { $max } characters. Now it has { $actual }.
problem-unknown-option = { $question }: choose an answer from the list. The earlier one is not in it.
# One of the ticked answers excludes the others ("none of these", "I don't know").
problem-options-conflict = { $question }: one answer excludes the others. Keep only that one, or untick it.
problem-options-conflict-fact-pension = Tick either your pensions, or only “None of these”, or only “I don’t know”.

# $parts: names of the missing parts, for example "month and year"
problem-date-incomplete = { $question }: add the { $parts }.
problem-date-not-a-date = { $question }: enter the date in numbers, for example 31 3 1980.
# parts: see format-list. Signs or spaces between the digits, such as 1-2 or 19 80
problem-date-signs = { $question }: check the { $parts }. Write just one number there, without signs or spaces in it.
problem-date-short-year = { $question }: write the year with four digits, for example 1980.
# parts: see format-list
problem-date-out-of-range = { $question }: check the { $parts }. Days go from 1 to 31, months from 1 to 12.
problem-date-does-not-exist = { $question }: check the date. There is no such day in the calendar.
problem-date-in-future = { $question }: enter today’s date or an earlier one.
# $first, $last: dates
problem-date-too-early = { $question }: check the year. The date can’t be before { $first }.
problem-date-too-late = { $question }: check the year. The date can’t be after { $last }.
# A letter that looks like a digit, such as O or l; digits of another script, such as Arabic ones
problem-letter-for-digit = { $question }: replace the letter “{ $letter }” with the digit { $digit }.
# A sign that looks like a digit: |
problem-sign-for-digit = { $question }: replace the sign “{ $sign }” with the digit { $digit }.
problem-other-digits = { $question }: write with the digits 0 to 9.

problem-egn-length = Enter exactly 10 digits of the EGN.
problem-egn-digits = Enter the EGN in digits only.
problem-egn-date = Check the first 6 digits of the EGN. They don’t make a date.
problem-egn-check = Check the digits of the EGN. At least one is wrong or swapped.
problem-egn-in-future = Check the EGN. The date of birth in it lies in the future.
problem-egn-too-early = Check the EGN. The date of birth in it is before { $first }.
problem-lnch-length = Enter exactly 10 digits of the LNCh.
problem-lnch-digits = Enter the LNCh in digits only.
problem-lnch-check = Check the digits of the LNCh. At least one is wrong or swapped.

problem-percent-format = { $question }: enter a number, for example 75 or 72.5.
problem-percent-decimals = { $question }: enter at most two digits after the point.
# $min, $max: percentages
problem-percent-range = { $question }: enter a number from { $min } to { $max }.
# $example: an amount with its currency
# words: what stands beside the digits, as typed. A currency that is not known, or words: the amount is wanted in that of the example.
problem-amount-words = { $question }: we don’t understand “{ $words }”. Enter only the amount, for example { $example }.
problem-amount-format = { $question }: enter the amount in numbers, for example { $example }.
problem-amount-decimals = { $question }: enter at most two digits after the point.
problem-amount-negative = { $question }: enter the amount without a minus.
problem-amount-groups = { $question }: check the spaces, points and commas in the amount. Put a point before the cents, for example { $example }.
# mark: a point or a comma; thousands: the amount, if the mark stands between thousands
problem-amount-ambiguous = { $question }: it is not clear whether “{ $mark }” separates thousands or cents. If the amount is { $thousands }, enter it like that.
# typed: the amount in the other currency; same: at the fixed rate in that of the day
problem-amount-currency = { $question }: the amount is in another currency. Instead of { $typed }, enter { $same }.
# $max: an amount with its currency
problem-amount-range = { $question }: enter an amount up to { $max }.
problem-email-format = { $question }: enter an email like name@example.com.
problem-email-dots = { $question }: take the extra dot out of the address.
# letters: the Cyrillic ones, with commas
problem-email-cyrillic = { $question }: the address has Cyrillic letters ({ $letters }). Write it in Latin letters.
# letters: those, with commas
problem-email-alphabet = { $question }: the address has letters of another alphabet ({ $letters }). Write it in Latin letters.
# signs: those, with commas. Anything that is not known to be a letter
problem-email-signs = { $question }: the address has characters that email addresses don’t have ({ $signs }). Take them out.
problem-email-comma = { $question }: put a point in place of the comma.
problem-email-several = { $question }: leave only one email address.
problem-phone-format = { $question }: enter a telephone number of at least 5 digits.

# Answers that come from a file or from an earlier edition of the form.
problem-wrong-shape = { $question }: answer again. The saved answer does not fit the question.
problem-unknown-question = One of the saved answers is to a question that is not in the form. Check your answers and try again.
# $detail: what the agency's server says of an answer that it did not take, a whole sentence
problem-refused = { $detail }
