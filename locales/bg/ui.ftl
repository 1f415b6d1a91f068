# The screens around the form. Keys begin with the screen on which they stand.

# On every page
widget-name = Самооценка на потребностите от подкрепа
# Last in the title of the browser's tab
widget-short = Самооценка
language-choice = Език
# Said by screen readers after a switch
language-now = Езикът вече е български. Отговорите Ви са запазени.
language-unavailable = Този език не можа да се зареди. Проверете връзката с интернет и опитайте пак.
back = Назад
continue = Напред
or = или
# Before each message about a mistake, for screen readers only
error-word = Грешка:
# $title: the title of the page
title-error = Грешка: { $title }
summary-title = Има какво да поправите
print = Отпечатай
answers-kept = Отговорите Ви са само в този раздел на браузъра. Когато го затворите, се изтриват. Нищо не се изпраща, преди да натиснете „Изпрати“.
answers-in-memory = Отговорите Ви се пазят, докато тази страница е отворена. Ако я затворите или презаредите, се изтриват. Нищо не се изпраща, преди да натиснете „Изпрати“.
answers-sent = Отговорите Ви са изпратени. Виждате ги тук, докато не затворите или презаредите страницата.
saving-failed = Браузърът вече не може да запазва отговорите Ви. Не затваряйте и не презареждайте страницата, преди да изпратите формуляра.
clear-link = Изтрий всичко
# A link under every page
to-top = Към началото на страницата

# Above a question. $part, $parts: which part of how many; $title: the part's title
progress-part = Част { $part } от { $parts }: { $title }
# Follows the above after a full stop
progress-question = Въпрос { $at } от { $of }
# The same where nobody can say how many pages will come
progress-page = Страница { $at }

# In fields. Behind the words of a question
required = (задължително)
# Under a question that is the heading of its page
required-question = Този въпрос е задължителен.
# The same under options
choose-one = Изберете един отговор.
# $option: the option of those who find that none of the others fits
choose-level = Изберете един отговор. Ако не можете да прецените, изберете „{ $option }“.
# Under options of which none needs to be chosen
answer-clear = Изчистете този отговор
select-none = Изберете от списъка
# $max: number of characters
text-limit = До { $max } знака
# $count: characters
text-left = { $count ->
        [one] Остава { $count } знак
       *[other] Остават { $count } знака
    }
text-too-long = { $count ->
        [one] { $count } знак повече, отколкото може
       *[other] { $count } знака повече, отколкото може
    }
date-day = Ден
date-month = Месец
date-year = Година
# The answer to a statement that was ticked
answer-confirmed = Потвърдено
# A remark in lists: the question to which it belongs, then what it is
shared-short = { $question }: { $part }
# $date: a date, $time: time of day
moment = { $date }, { $time } ч.

# Start
start-title = Самооценка на потребностите от подкрепа
start-what = Тук попълвате формуляра за самооценка за хора с увреждания и го изпращате на Агенцията за социално подпомагане.
start-then = Преди да изпратите, виждате коя подкрепа вероятно Ви се полага и какви документи да носите.
start-know-title = Как става
start-time = Попълването отнема около 40 минути. Времето не е ограничено. Не затваряйте този раздел на браузъра, преди да изпратите.
start-order = Частите може да попълвате в какъвто ред желаете и да се връщате към всеки отговор.
start-skip = Ако не знаете нещо, прескочете го. Където не може без отговор, това пише при самия въпрос.
start-adults = Формулярът е за хора с навършени 18 години. За дете се обърнете към дирекция „Социално подпомагане“ по адреса, на който живеете.
start-hand-title = Какво да си приготвите
start-hand-id = Документа си за самоличност
start-hand-decision = Решението на ТЕЛК или НЕЛК (експертна лекарска комисия) или протокола на ЛКК (лекарска консултативна комисия), ако имате
start-hand-income = Приблизителния доход на семейството за месец
start-privacy-title = Вашите данни
start-privacy = Докато попълвате, отговорите остават на това устройство. Страницата не ги изпраща никъде. Агенцията ги получава едва когато натиснете „Изпрати“.
start-no-storage = Този браузър не позволява отговорите да се запазват. Попълнете и изпратете формуляра, без да затваряте и презареждате страницата.
start-begin = Започнете
start-continue = Продължете

# Sections
overview-title = Вашият формуляр
# $left, $all: numbers of sections
overview-progress = { $left ->
        [0] Всички части са попълнени.
        [one] Остава за попълване { $left } от { $all } части.
       *[other] Остават за попълване { $left } от { $all } части.
    }
# $title: a section
overview-next = Продължете към: { $title }
overview-after = Когато сте готови, проверете отговорите си, вижте резултата и изпратете формуляра.
overview-check = Проверете отговорите
overview-result = Вижте каква подкрепа е възможна
state-not-started = Незапочната
state-started = Започната
state-done = Готова
state-has-problem = Има какво да поправите
state-nothing-asked = Няма въпроси за Вас

# Check answers
check-title = Проверете отговорите си, преди да изпратите
check-intro = Още нищо не е изпратено. Прегледайте всичко и променете каквото е нужно.
# Under the last section
check-hidden = Някои въпроси се показват само при определени отговори. Ако въпрос вече не се показва, отговорът Ви на него не се изпраща.
check-continue = Вижте резултата
change = Промени
remove = Премахни
no-answer = Няма отговор
# For screen readers, in place of a number that is shown as ••••••0019. $last: its end, digit by digit
masked-number = скрит номер, последни цифри { $last }
no-answer-required = Няма отговор, а е задължителен
# $count: answers without which nothing can be sent
check-missing = { $count ->
        [one] Липсва { $count } задължителен отговор. Без него формулярът не може да се изпрати.
       *[other] Липсват { $count } задължителни отговора. Без тях формулярът не може да се изпрати.
    }
strangers-title = Отговори, които вече нямат място
strangers-what = В обновения формуляр вече няма въпрос за тези отговори. Ако са важни, препишете ги на подходящо място и после ги премахнете. Дотогава формулярът не може да се изпрати.

# Result
result-title = Каква подкрепа е възможна за Вас
result-under-age = Този формуляр е за хора с навършени 18 години. За дете правилата са други. Обърнете се към дирекция „Социално подпомагане“ по адреса, на който живеете.
result-requested-title = Подкрепата, която поискахте
result-nothing-requested = Още не сте поискали подкрепа.
result-ask = Изберете каква подкрепа искате
result-also-title = Подкрепа, която не сте поискали, но вероятно Ви се полага
result-unsure-title = Друга подкрепа, за която трябва още информация
result-no-title = Друга подкрепа, която вероятно не Ви се полага
result-papers-title = Документи
result-papers-what = Всеки документ е посочен веднъж, дори да трябва за няколко вида подкрепа.
result-no-papers = Документите зависят от подкрепата, която искате.
result-profile-title = Вашето ежедневие по области
result-profile-what = Това са Вашите отговори, подредени по области. От тях не изчисляваме процент, степен или точки. Социалният работник ще ги обсъди с Вас.
# $count: questions
result-without-level = { $count ->
        [one] { $count } въпрос без преценка
       *[other] { $count } въпроса без преценка
    }
# $level: words, $count: questions
result-level = { $level }: { $count }
result-next-title = Какво следва
result-next-sent = Изпращате формуляра оттук и получавате номер.
result-next-papers = Носите документите в дирекция „Социално подпомагане“ по настоящия си адрес.
result-next-meeting = Социален работник се среща с Вас, за да направите заедно индивидуалната оценка на потребностите.
result-send = Към изпращане

# A measure. Opens what stands behind the verdict
measure-more = Вижте условията и подробностите
# The same for a measure that was asked for: its conditions are in view already
measure-further = Колко често, къде и какво още да знаете
measure-amount = Колко
measure-frequency = Колко често
measure-conditions = Условия
measure-apply = Къде и как
measure-notes = Добре е да знаете
measure-deadlines = Срокове
measure-no-rules = За тази дата не знаем правилата. Попитайте в дирекцията.
measure-receiving = Отбелязахте, че вече получавате тази подкрепа.
# A link; $title: the measure
measure-request = Не сте поискали тази подкрепа. Добавете я
# $question: what a question asks, short
measure-settle = Отговорете: { $question }
# Beside an amount or a figure
# Documents
paper-issuer = От кого: { $issuer }
paper-maybe = Понякога се изисква
# $measures: names of measures
paper-for = За: { $measures }

# Send
send-title = Декларация и изпращане
send-what = С „Изпрати“ формулярът отива в Агенцията за социално подпомагане. Тя получава отговорите, които прегледахте. Отговорите извън официалния формуляр получава само с Ваше съгласие.
send-after = След това отговорите не могат да се променят оттук. Веднага ще получите номер.
send-do = Изпрати до Агенцията
sending = Изпращаме...
sending-still = Все още изпращаме. Не затваряйте страницата.

# Sending did not work
failed-title = Формулярът още не е изпратен
failed-no-answer = Не получихме отговор от Агенцията. Може би няма връзка с интернет или системата временно не работи.
failed-safe = Отговорите Ви са тук. Нищо не е загубено.
failed-form = Презаредете страницата, за да получите новия формуляр. Отговорите Ви ще останат и ще видите кои трябва да прегледате.
failed-ways = Какво може да направите
failed-again = Проверете връзката и опитайте пак. Може да опитвате, колкото пъти е нужно: формулярът се приема само веднъж.
failed-print = Отпечатайте отговорите от страницата „Проверете отговорите“ и ги подайте в дирекция „Социално подпомагане“ по адреса, на който живеете.
failed-retry = Опитайте пак

# Sent
sent-title = Формулярът е получен
sent-filed = Самооценката Ви е подадена.
sent-preliminary = Самооценката Ви е получена, но още не е подадена. За да бъде подадена, трябва да я подпишете.
sent-reference = Номер:
# $time: date and time of day
sent-time = Получен на { $time }
sent-sign-title = Как да подпишете
sent-sign-paper = На хартия: отпечатайте самооценката, подпишете я и я подайте в дирекция „Социално подпомагане“ по настоящия си адрес. Посочете номера.
sent-sign-electronic = С квалифициран електронен подпис: подайте подписаната самооценка по електронен път до същата дирекция. Посочете номера.
sent-print-now = Отпечатайте тази страница сега. В нея са отговорите Ви. Ако я затворите или презаредите, тук вече няма да ги има.
sent-copy-gone = Отговорите Ви вече не са в този браузър и не могат да се отпечатат оттук. Ако не сте ги отпечатали, попълнете формуляра на хартия в дирекцията и посочете номера.
sent-next-title = Какво следва
sent-next-keep = Запазете номера: запишете го или отпечатайте тази страница.
sent-next-papers = Пригответе документите от списъка по-долу.
sent-next-meeting = Дирекция „Социално подпомагане“ ще се свърже с Вас за среща със социален работник.
sent-again = Попълнете друга самооценка
# What was sent, folded up on the screen and whole on paper
sent-answers = Вашите отговори
# On paper only
paper-sign = Дата: ............................    Подпис: ............................

# Delete everything
clear-title = Да изтрием ли всички отговори?
clear-what = Всичко попълнено ще се изтрие от този браузър и не може да се върне.
clear-do = Изтрий всички отговори
clear-keep = Запази отговорите
cleared = Отговорите са изтрити.

# Notes on kept answers, on the first page and above the parts
draft-other-edition = Формулярът е обновен, откакто започнахте. Отговорите Ви са запазени. Прегледайте ги, преди да изпратите.
draft-unreadable = В този раздел имаше запазени отговори, но не можем да ги прочетем. Започнете отначало.
