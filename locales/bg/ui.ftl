# The screens around the form. Keys begin with the screen on which they stand.

# On every page
widget-name = Самооценка на потребностите от подкрепа
# Last in the title of the browser's tab
widget-short = Самооценка
language-choice = Език
# Said by screen readers after a switch
language-now = Езикът вече е български. Отговорите Ви са тук.
language-unavailable = Този език не можа да се зареди. Проверете връзката с интернет и опитайте пак.
back = Назад
continue = Напред
or = или
# Before each message about a mistake, for screen readers only
error-word = Грешка:
# $title: the title of the page
title-error = Грешка: { $title }
summary-title = Има какво да поправите
print = Отпечатайте
answers-kept = Отговорите Ви са само на това устройство, в този раздел на браузъра. Ако затворите раздела, тук вече няма да ги има. Браузърът обаче може да пази следи от тях на устройството.
answers-in-memory = Отговорите Ви са само в тази отворена страница. Ако я затворите или презаредите, губят се.
answers-sent = Отговорите Ви са изпратени. Виждате ги тук, докато не затворите или презаредите страницата.
answers-sent-gone = Отговорите Ви са изпратени. Тук остава само номерът.
# After one of the sentences on where the answers are: how far they have been sent
answers-not-sent = Нищо не се изпраща, преди да натиснете „Изпратете“.
answers-sending = В момента се изпращат.
answers-perhaps-sent = Възможно е Агенцията за социално подпомагане вече да е получила изпратеното.
# $number: reference number
answers-changed-since = Агенцията за социално подпомагане получи формуляра Ви под номер { $number }, но отговорите тук са други. Промените не са изпратени.
# Under the sentence above, where one can send
changed-send = Може да изпратите формуляра с промените. Той ще замени получения.
changed-leave = Откажете се от промените и вижте получения номер
saving-failed = Браузърът вече не може да запазва отговорите Ви. Не затваряйте и не презареждайте страницата, преди да изпратите формуляра.
clear-link = Изтрийте всичко
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
start-time = Предвидете около час. Времето не е ограничено. Не затваряйте този раздел на браузъра, преди да изпратите.
start-order = Частите може да попълвате в какъвто ред желаете и да се връщате към всеки отговор.
start-skip = Ако не знаете нещо, прескочете го. Където не може без отговор, това пише при самия въпрос.
start-adults = Формулярът е за хора с навършени 18 години. За дете се обърнете към дирекция „Социално подпомагане“ по адреса, на който живеете.
start-hand-title = Какво да си приготвите
start-hand-id = Документа си за самоличност
start-hand-decision = Решението на ТЕЛК или НЕЛК (експертна лекарска комисия) или протокола на ЛКК (лекарска консултативна комисия), ако имате
start-hand-income = Приблизителния доход на семейството за месец
start-privacy-title = Вашите данни
start-privacy = Докато попълвате, отговорите остават на това устройство. Страницата не ги изпраща никъде. Агенцията ги получава едва когато натиснете „Изпратете“.
start-no-storage = Този браузър не позволява отговорите да се запазват. Попълнете и изпратете формуляра, без да затваряте и презареждате страницата.
start-begin = Започнете
start-continue = Продължете

# Help to add up income, at the question of income per family member
income-not-counted-title = Тези доходи не се броят
income-counted-title = Тези доходи се броят
adding-title = Помощ при смятането
adding-what = Напишете какво е получило цялото семейство и кое от него не се брои. Сметката правим ние.
adding-private = Тези числа стоят само в отворената страница. Не се пазят в браузъра и не се изпращат. Като отговор остава само сумата, която изберете.
adding-members = Колко души сте в семейството?
adding-months = За колко месеца са сумите?
# The same two at the beginning of a sentence about a problem, before a colon
adding-members-short = Хора в семейството
adding-months-short = Месеци
adding-counted = Какво сте получили
adding-left-out = Кое от него не се брои
# $at: a number
adding-amount = Сума { $at }
adding-times = Колко пъти
adding-more = Добавете сума
adding-do = Сметнете
# $total, $each: money; $months, $members: the two below
adding-result = Общо { $total }. Разделено на { $months } и на { $members }: { $each } на месец за един човек.
adding-result-months = { $count ->
        [one] един месец
       *[other] { $count } месеца
    }
adding-result-members = { $count ->
        [one] един човек
       *[other] { $count } души
    }
# $each: money
adding-take = Използвайте { $each } като отговор
# $most: a number
adding-wrong-members = Напишете колко души сте: цяло число от 1 до { $most }.
adding-wrong-months = Напишете за колко месеца са сумите: цяло число от 1 до { $most }.
adding-wrong-too-large = Сумата е твърде голяма. Проверете я.
adding-wrong-times = Напишете колко пъти сте получили сумата: цяло число от 1 до { $most }.
adding-wrong-nothing = Напишете поне една получена сума. Ако няма доходи, напишете 0.
adding-wrong-more-left-out = Това, което не се брои, е повече от полученото. Проверете сумите.

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
overview-result = Вижте какво вероятно Ви се полага
state-not-started = Предстои
state-started = Започната
state-done = Готова
state-has-problem = Има какво да поправите
state-nothing-asked = Няма въпроси за Вас

# Check answers
check-title = Проверете отговорите си, преди да изпратите
check-intro = Още нищо не е изпратено. Прегледайте всичко и променете каквото е нужно.
check-intro-again = Прегледайте всичко и променете каквото е нужно.
# Under the last section
check-hidden = Някои въпроси се показват само при определени отговори. Ако въпрос вече не се показва, отговорът Ви на него не се изпраща.
# Above the answers and the declaration. $count: parts in which nothing was answered
check-empty = { $count ->
        [one] Една част е празна. Ако се отнася за Вас, попълнете я. Може и да изпратите формуляра без нея.
       *[other] { $count } части са празни. Ако се отнасят за Вас, попълнете ги. Може и да изпратите формуляра без тях.
    }
check-continue = Вижте резултата
change = Променете
remove = Премахнете
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
result-papers-what = Един документ може да важи за няколко вида подкрепа.
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
# $question: what a question asks, short. measure-settle-<question>: where the name alone doesn't say what the answer is good for;
# .c-...: for one condition
measure-settle = Отговорете: { $question }
measure-settle-identifier-kind = Въведете ЕГН или датата си на раждане, за да знаем възрастта Ви
    .c-residence = Посочете какъв личен номер имате: с ЕГН не питаме за пребиваване
measure-settle-egn = Въведете ЕГН, за да знаем възрастта Ви
measure-settle-birth-date = Въведете датата си на раждане, за да знаем възрастта Ви
measure-settle-has-decision = Посочете дали имате решение на ТЕЛК, НЕЛК или ЛКК
measure-settle-decision-percent = Напишете колко процента са определени в решението
measure-settle-decision-term = Посочете за колко време важи решението
measure-settle-decision-expires = Напишете до коя дата важи решението
measure-settle-attendance-certified = Посочете дали в решението е определена чужда помощ
measure-settle-fact-attendance = Посочете дали в решението е определена чужда помощ
measure-settle-fact-pension = Посочете какви пенсии получавате
measure-settle-fact-income-per-member = Въведете дохода на човек в семейството
# Once, where sums are first shown: not all figures were read in the law itself
doubt-sums = Сумите и част от сроковете са по публикувани данни. Дирекцията ще ги потвърди.
doubt-figures = Някои числа са по публикувани данни. Дирекцията ще ги потвърди.
figures-link = Вижте всички числа: откъде са и кога са проверени
# Documents
paper-maybe = Понякога се изисква
# $measures: names of measures
paper-for = За: { $measures }
paper-for-all = За всичко, което поискахте и е възможно

# All figures
figures-title = Числата, с които смятаме
# $date: a day
figures-what = Всички числа в правилата към { $date }: колко са, докога важат, откъде са и кога за последно сме ги проверили.
figures-back = Към резултата
figures-absent = Списъкът не можа да се зареди. Проверете връзката с интернет и презаредете страницата.

# Send
send-title = Декларация и изпращане
send-what = Щом натиснете „Изпратете“, формулярът отива в Агенцията за социално подпомагане. Тя получава отговорите, които прегледахте. Отговорите извън официалния формуляр получава само с Ваше съгласие.
send-after = След това отговорите не могат да се променят оттук. Веднага ще получите номер.
send-do = Изпратете до Агенцията
sending = Изпращаме...
sending-still = Все още изпращаме. Не затваряйте страницата.

# Sending did not work
failed-title = Изпращането не завърши
failed-no-answer = Не получихме отговор от Агенцията за социално подпомагане. Може би връзката с интернет е прекъснала или системата временно не работи.
failed-offline = Устройството няма връзка с интернет.
failed-not-reached = Не успяхме да се свържем с Агенцията за социално подпомагане. Може би връзката с интернет е прекъснала или сайтът, на който сте, не е свързан правилно с нея.
failed-timed-out = Агенцията за социално подпомагане не отговори навреме. Връзката може да е бавна или системата да е претоварена.
failed-redirected = Формулярът беше пренасочен към друг адрес. За да пазим отговорите Ви, не ги изпратихме там.
failed-not-the-agency = Отговорът, който получихме, не е от Агенцията за социално подпомагане. Често така отговаря мрежа (например Wi-Fi), в която трябва първо да влезете.
failed-elsewhere = Същият формуляр се изпраща в момента от друг раздел на браузъра.
failed-unable = Този браузър не може да подготви формуляра за изпращане.
failed-forbidden = Формулярът беше спрян по пътя към Агенцията за социално подпомагане. Така понякога прави защитата на мрежата или на сайта. Ако изпратите отново същото, вероятно пак ще бъде спряно.
failed-too-large = Формулярът е твърде голям и беше спрян по пътя към Агенцията за социално подпомагане. Ако изпратите отново същото, пак ще бъде спряно.
failed-busy = В момента постъпват много формуляри и Агенцията за социално подпомагане помоли да изчакаме.
failed-unavailable = Системата на Агенцията за социално подпомагане временно не приема формуляри.
failed-not-taken = Адресът, на който изпращаме, не приема формуляра. Причината не е във Вас. Ако изпратите отново същото, вероятно пак няма да бъде прието.
failed-faulty = Възникна грешка по пътя към Агенцията за социално подпомагане или в нейната система.
# What may have been received
failed-safe = Отговорите Ви са тук. Още не са получени.
failed-perhaps-same = Отговорите Ви са тук. Възможно е вече да са получени. Може да изпратите пак: същите отговори се приемат само веднъж и ще видите номера им.
failed-perhaps = Отговорите Ви са тук. Възможно е предишното изпращане вече да е получено. Ако изпратите пак, новото го заменя и ще видите номерата и на двете.
# The ways on
failed-form = Презаредете страницата, за да получите новия формуляр. Отговорите Ви ще останат и ще видите кои трябва да прегледате.
failed-form-unsaved = Новият формуляр идва, когато презаредите страницата, но тогава отговорите Ви се губят. Първо ги отпечатайте от страницата „Проверете отговорите“.
failed-ways = Какво може да направите
failed-again = Проверете връзката с интернет и опитайте пак.
failed-repeat = Опитайте пак.
failed-wait = Изчакайте няколко минути и опитайте пак.
# $time: date and time of day
failed-wait-until = Опитайте пак след { $time }
failed-network = Ако мрежата иска да влезете или да приемете условия, направете го в друг раздел на браузъра. После опитайте пак.
failed-shorten = Съкратете най-дългите пояснения от страницата „Проверете отговорите“ и изпратете отново.
failed-correct = Поправете посочените отговори и изпратете отново.
failed-date = Поправете датата на устройството и опитайте пак.
failed-owner = Може да опитате от друга мрежа или по-късно. Кажете и на тези, които поддържат сайта.
failed-other-tab = Вижте другия раздел. Щом формулярът бъде получен, тук ще видите номера.
failed-other-browser = Опитайте с друг браузър.
failed-print = Отпечатайте отговорите от страницата „Проверете отговорите“ и ги подайте в дирекция „Социално подпомагане“ по адреса, на който живеете.
failed-retry = Опитайте пак

# Sent
sent-title = Формулярът е получен
sent-filed = Формулярът Ви е подаден.
sent-preliminary = Формулярът Ви е получен, но още не е подаден. За да бъде подаден, трябва да го подпишете.
sent-reference = Номер:
# $time: date and time of day
sent-time = Получен на { $time }
# Over the list of earlier numbers
sent-earlier = Агенцията за социално подпомагане е получила и по-ранен вариант на същия формуляр. Последният номер, даден по-горе, го заменя.
# $number: reference number; $time: date and time of day
sent-earlier-number = По-ранен номер: { $number }, получен на { $time }
sent-sign-title = Как да подпишете
sent-sign-paper = На хартия: отпечатайте формуляра, подпишете го и го подайте в дирекция „Социално подпомагане“ по настоящия си адрес. Посочете номера.
sent-sign-electronic = С квалифициран електронен подпис: подайте подписания формуляр по електронен път до същата дирекция. Посочете номера.
sent-print-now = Отпечатайте тази страница сега. В нея са отговорите Ви. Ако я затворите или презаредите, тук вече няма да ги има.
sent-copy-gone = Отговорите Ви вече не са в този браузър и не могат да се отпечатат оттук. Ако не сте ги отпечатали, попълнете формуляра на хартия в дирекцията и посочете номера.
sent-next-title = Какво следва
sent-next-keep = Запазете номера: запишете го или отпечатайте тази страница.
sent-next-papers = Пригответе документите от списъка по-долу.
sent-next-meeting = Дирекция „Социално подпомагане“ ще се свърже с Вас за среща със социален работник.
sent-again = Попълнете друг формуляр
# What was sent, folded up on the screen and whole on paper
sent-answers = Вашите отговори
# On paper only
paper-sign = Дата: ............................    Подпис: ............................

# Delete everything
clear-title = Да изтрием ли всички отговори?
clear-what = Всичко попълнено ще бъде изтрито от формуляра и не може да се върне.
clear-sending = Формулярът се изпраща в момента. Ако изтриете отговорите, ще спрем изпращането, но е възможно Агенцията за социално подпомагане вече да го е получила.
clear-perhaps = Изтривате само отговорите тук. Възможно е Агенцията за социално подпомагане вече да е получила формуляра, а оттук той не може да се върне.
clear-do = Изтрийте всички отговори
clear-keep = Запазете отговорите
cleared = Отговорите са изтрити.
cleared-perhaps-sent = Отговорите са изтрити оттук, но е възможно Агенцията за социално подпомагане да е получила формуляра, преди да ги изтриете. Ако не искате да бъде разгледан, обадете се в дирекция „Социално подпомагане“ по адреса, на който живеете.

# Notes on kept answers, on the first page and above the parts
draft-other-edition = Формулярът е обновен, откакто започнахте. Отговорите Ви са запазени. Прегледайте ги, преди да изпратите.
draft-unreadable = В този раздел имаше запазени отговори, но не можем да ги прочетем. Започнете отначало.
