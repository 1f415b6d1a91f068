# What to do about an answer. Shown above the page as a link and beside the question, in the same words.
# $question: the .short text of the question; it opens the sentence because it is a label, not a part of speech.
# problem-<kind>: for all questions; problem-<kind>-<question>: where other words fit better.

problem-missing-text = { $question }: попълнете полето.
problem-missing-text-egn = Въведете ЕГН с 10 цифри.
problem-missing-text-lnch = Въведете ЛНЧ с 10 цифри.
problem-missing-text-other-document = Напишете вида и номера на документа си за самоличност.
problem-missing-text-first-name = Напишете името си.
problem-missing-text-family-name = Напишете фамилията си.
problem-missing-text-settlement = Напишете града или селото, където живеете.
problem-missing-text-representative-first-name = Напишете името на законния представител.
problem-missing-text-representative-family-name = Напишете фамилията на законния представител.
problem-missing-text-signature-name = Напишете име и фамилия на човека, който подписва.
problem-choose-one = { $question }: изберете отговор.
problem-choose-one-identifier-kind = Изберете какъв личен номер имате.
problem-choose-one-municipality = Изберете общината, в която живеете.
problem-choose-one-has-representative = Изберете дали имате законен представител.
problem-choose-one-has-decision = Изберете дали имате решение на ТЕЛК, НЕЛК или ЛКК. Ако не знаете, изберете „Не знам“.
problem-choose-one-share-facts = Изберете дали да изпратим и допълнителните отговори.
problem-choose-one-signed-by = Изберете кой подписва.
problem-choose-any = { $question }: отбележете поне един отговор.
problem-missing-date = { $question }: въведете ден, месец и година.
problem-missing-date-birth-date = Въведете деня, месеца и годината на раждане.
problem-not-confirmed = { $question }: отбележете, че потвърждавате.
problem-not-confirmed-declaration = Прочетете декларацията и я отбележете, ако я приемате.
# $max, $actual: numbers of characters
problem-too-long = { $question }: съкратете текста до { $max } знака. Сега са { $actual }.
problem-unknown-option = { $question }: изберете отговор от списъка. Предишният отговор не е в него.
# One of the ticked answers excludes the others ("none of these", "I don't know").
problem-options-conflict = { $question }: единият отговор изключва другите. Оставете само него или махнете неговата отметка.
problem-options-conflict-fact-pension = Отбележете или пенсиите си, или само „Нито една от тези“, или само „Не знам“.

# $parts: names of the missing parts, for example "месец и година"
problem-date-incomplete = { $question }: добавете { $parts }.
problem-date-not-a-date = { $question }: въведете датата с цифри, например 31 3 1980.
# parts: see format-list. Signs or spaces between the digits, such as 1-2 or 19 80
problem-date-signs = { $question }: проверете полето за { $parts }. Напишете там само едно число, без знаци и интервали в него.
problem-date-short-year = { $question }: напишете годината с четири цифри, например 1980.
# parts: see format-list
problem-date-out-of-range = { $question }: проверете полето за { $parts }. Дните са от 1 до 31, а месеците – от 1 до 12.
problem-date-does-not-exist = { $question }: проверете датата. Такъв ден няма в календара.
problem-date-in-future = { $question }: въведете днешна или по-ранна дата.
# $first, $last: dates
problem-date-too-early = { $question }: проверете годината. Датата не може да е преди { $first }
problem-date-too-late = { $question }: проверете годината. Датата не може да е след { $last }
# A letter that looks like a digit, such as О or З; digits of another script, such as Arabic ones
problem-letter-for-digit = { $question }: заменете буквата „{ $letter }“ с цифрата { $digit }.
# A sign that looks like a digit: |
problem-sign-for-digit = { $question }: заменете знака „{ $sign }“ с цифрата { $digit }.
problem-other-digits = { $question }: пишете с цифрите от 0 до 9.

problem-egn-length = Въведете точно 10 цифри на ЕГН.
problem-egn-digits = Въведете ЕГН само с цифри.
problem-egn-date = Проверете първите 6 цифри на ЕГН. От тях не се получава дата.
problem-egn-check = Проверете цифрите на ЕГН. Поне една е сгрешена или разменена.
problem-egn-in-future = Проверете ЕГН. Датата на раждане в него е в бъдещето.
problem-egn-too-early = Проверете ЕГН. Датата на раждане в него е преди { $first }
problem-lnch-length = Въведете точно 10 цифри на ЛНЧ.
problem-lnch-digits = Въведете ЛНЧ само с цифри.
problem-lnch-check = Проверете цифрите на ЛНЧ. Поне една е сгрешена или разменена.

problem-percent-format = { $question }: въведете число, например 75 или 72,5.
problem-percent-decimals = { $question }: въведете най-много две цифри след запетаята.
# $min, $max: percentages
problem-percent-range = { $question }: въведете число от { $min } до { $max }.
# $example: an amount with its currency
# words: what stands beside the digits, as typed. A currency that is not known, or words: the amount is wanted in that of the example.
problem-amount-words = { $question }: не разбираме „{ $words }“. Въведете само сумата, например { $example }.
problem-amount-format = { $question }: въведете сумата с цифри, например { $example }.
problem-amount-decimals = { $question }: въведете най-много две цифри след запетаята.
problem-amount-negative = { $question }: въведете сумата без минус.
problem-amount-groups = { $question }: проверете интервалите, точките и запетаите в сумата. Пред центовете поставете запетая, например { $example }.
# mark: a point or a comma; thousands: the amount, if the mark stands between thousands
problem-amount-ambiguous = { $question }: не е ясно дали „{ $mark }“ отделя хилядите, или центовете. Ако сумата е { $thousands }, въведете я така.
# typed: the amount in the other currency; same: at the fixed rate in that of the day
problem-amount-currency = { $question }: сумата е в друга валута. Вместо { $typed } въведете { $same }.
# $max: an amount with its currency
problem-amount-range = { $question }: въведете сума до { $max }.
problem-email-format = { $question }: въведете имейл като ime@example.com.
problem-email-dots = { $question }: махнете излишната точка от адреса.
# letters: the Cyrillic ones, with commas
problem-email-cyrillic = { $question }: в адреса има букви на кирилица ({ $letters }). Напишете го на латиница.
# letters: those, with commas
problem-email-alphabet = { $question }: в адреса има букви от друга азбука ({ $letters }). Напишете го на латиница.
# signs: those, with commas. Anything that is not known to be a letter
problem-email-signs = { $question }: в адреса има знаци, каквито няма в имейл адресите ({ $signs }). Махнете ги.
problem-email-comma = { $question }: поставете точка вместо запетаята.
problem-email-several = { $question }: оставете само един имейл.
problem-phone-format = { $question }: въведете телефонен номер с поне 5 цифри.

# Answers that come from a file or from an earlier edition of the form.
problem-wrong-shape = { $question }: отговорете отново. Запазеният отговор не подхожда на въпроса.
problem-unknown-question = Един от запазените отговори е на въпрос, който го няма във формуляра. Проверете отговорите си и опитайте отново.
# $detail: what the agency's server says of an answer that it did not take, a whole sentence
problem-refused = { $detail }
