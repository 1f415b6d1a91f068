# The list of all figures: what each is, its value with its unit, and how sure it is. figure-<figure>: its name, read
# before its value. Every file of crates/core/data/parameters has one.

figures-amounts = Суми, дялове и часове
figures-limits = Граници в условията
figures-times = Срокове и периоди
# $name: what it is, $value: with its unit
figure-line = { $name }: { $value }
# $from, $to: dates; .year: from the first to the last day of one $year
figure-period = Важи от { $from } до { $to }
    .year = Важи за { $year }
    .open = Важи от { $from }
# $law: a legal source
figure-source = Откъде: { $law }
# $sure: one of confidence-..., a sentence; $date: a day
figure-sure = { $sure } Последна проверка: { $date }
# $money: a share or a multiple of the poverty line
figure-amount-published = По линията на бедност това са { $money }. Сумата е публикувана.
figure-amount-computed = По линията на бедност това са { $money }. Сумата е изчислена, не е публикувана.

# $figure: the value
unit-money-per-month = { $figure } на месец
unit-money = { $figure }
unit-percent = { $figure }%
unit-percent-of-poverty-line = { $figure }% от линията на бедност
unit-times-poverty-line = { $figure } пъти линията на бедност
unit-age = { $figure } години
unit-years = { $figure } години
unit-months = { $figure ->
        [one] { $figure } месец
       *[other] { $figure } месеца
    }
unit-days = { $figure } дни
unit-working-days = { $figure } работни дни
unit-hours-per-month = { $figure } часа на месец
unit-cubic-centimetres = { $figure } куб. см
unit-horse-power = { $figure } к.с.
unit-kilowatts = { $figure } kW

figure-adult-age = Възраст, от която човек е пълнолетен
figure-appeal-days = Срок за обжалване на заповедта
figure-assistance-child-percent = Лична помощ за дете без чужда помощ: поне толкова процента
figure-assistance-first-adult-percent = Лична помощ до края на 2020 г., възрастни: поне толкова процента
figure-assistance-first-child-percent = Лична помощ до края на 2020 г., деца с чужда помощ: поне толкова процента
figure-assistance-hours-1 = Лична помощ, първа степен: най-много
figure-assistance-hours-2 = Лична помощ, втора степен: най-много
figure-assistance-hours-3 = Лична помощ, трета степен: най-много
figure-assistance-hours-4 = Лична помощ, четвърта степен: най-много
figure-assistance-review-days = Лична помощ до края на 2020 г.: преглед на искането
figure-balneo-order-days = Балнеолечение или рехабилитация в държавно заведение: издаване на заповедта
figure-balneo-payment-days = Балнеолечение или рехабилитация в частно заведение: плащане след одобрението
figure-balneo-percent = Балнеолечение или рехабилитация, възрастни: над толкова процента
figure-balneo-share = Балнеолечение или рехабилитация: най-много, и още толкова за придружител
figure-car-percent = Помощ за кола: над толкова процента
figure-car-times = Помощ за кола: най-много
figure-car-years = Помощ за кола: отново след
figure-child-benefit-age = Възраст, от която месечната помощ за дете вече не пречи на месечната финансова подкрепа
figure-child-benefit-deduction = Лична помощ за дете: от месечната помощ за детето отиват в общината най-много
figure-claim-months = Пари за минал месец се искат най-късно след
figure-electronic-service-days = Електронно съобщение се смята за получено най-късно след
figure-file-gap-days = Време за липсващ документ в дирекцията
figure-home-percent = Приспособяване на жилище, възрастни: над толкова процента
figure-home-times = Приспособяване на жилище: най-много
figure-home-years = Приспособяване на жилище: отново след
figure-ina-months = Индивидуалната оценка е готова до края на месеца: толкова след месеца на подаване
figure-income-months = Доходът се смята за последните
figure-lasting-disability-percent = Трайно увреждане: поне толкова процента
figure-meeting-days = За заседанието съобщават най-малко преди
figure-municipality-agreement-days = Лична помощ: споразумение в общината
figure-municipality-contract-days = Лична помощ: договор с асистента
figure-municipality-gap-days = Лична помощ: време за липсващ документ в общината
figure-nhif-decision-days = Помощни средства: решение на здравната каса
figure-notice-days = Заповедта или направлението се изпраща до
figure-order-days = Заповедта или направлението се издава до
figure-over-working-age-least = Над трудоспособна възраст: никой под тези години (точната възраст е в Кодекса за социално осигуряване)
figure-parking-percent = Карта за паркиране: поне толкова процента
figure-poverty-line = Линия на бедност
figure-recertification-months = Преосвидетелстване се иска преди края на решението поне
figure-renewal-years = Нова оценка при пожизнено решение: на всеки
figure-report-days = Лична помощ: промяна се съобщава до
figure-residential-months = Месечна финансова подкрепа не се плаща при безплатна резидентна грижа над
figure-services-assessment-days = Социални услуги: предварителна оценка
figure-services-contact-days = Социални услуги: някой се свързва с Вас до
figure-silence-months = Срок за обжалване, когато дирекцията мълчи
figure-support-age = Месечна финансова подкрепа: от възраст
figure-support-band-2-percent = Месечна финансова подкрепа, втора група: от толкова процента
figure-support-band-3-percent = Месечна финансова подкрепа, трета до пета група: над толкова процента
figure-support-share-1 = Месечна финансова подкрепа, първа група
figure-support-share-2 = Месечна финансова подкрепа, втора група
figure-support-share-3 = Месечна финансова подкрепа, трета група
figure-support-share-4 = Месечна финансова подкрепа, четвърта група
figure-support-share-5 = Месечна финансова подкрепа, пета група
figure-vignette-child-age = Винетка за семейство на дете с трайно увреждане: до възраст
figure-vignette-electric = Винетка, електрическа кола: мощност най-много
figure-vignette-engine = Винетка: двигател най-много
figure-vignette-percent = Винетка: поне толкова процента
figure-vignette-power = Винетка: мощност най-много
figure-vignette-pupil-age = Винетка за семейство на дете, което учи: до възраст
figure-assistance-fine-least = Лична помощ: глоба за неверни данни, най-малко
figure-assistance-fine-most = Лична помощ: глоба за неверни данни, най-много
figure-assistance-loss-months = Лична помощ: губи се при повторни неверни данни за
figure-complaint-months = Възражение срещу оценката: отговор до
figure-no-term-months = Медицински документи без срок: правото е най-много за
figure-reminder-months = РЗИ (регионалната здравна инспекция) напомня преди края на решението
figure-repayment-appeal-days = Срок за обжалване, когато искат да върнете пари
figure-support-loss-years = Месечна финансова подкрепа: при недобросъвестно получаване се губи за
