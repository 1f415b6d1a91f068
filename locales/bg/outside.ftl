# What is said in the place of the form, while it loads or when it can't go on. A page that embeds the form may have
# sentences of its own for the same cases.

reason-loading = Формулярът се зарежда.
reason-ready = Формулярът се зареди.
reason-load = Формулярът не можа да се зареди. Презаредете страницата, обновете браузъра или опитайте с друг. Ако нямате връзка с интернет, опитайте по-късно.
# The program has stopped. Said by where the answers are then
reason-crash = Възникна грешка и формулярът спря. Отговорите Ви са запазени в този браузър. Презаредете страницата и продължете. Проверете последния отговор, който сте въвели.
reason-crash-unsaved = Възникна грешка и формулярът спря. Браузърът не можа да запази отговорите Ви или последните от тях. Презаредете страницата и вижте откъде да продължите.
reason-crash-sent = Възникна грешка и формулярът спря. Формулярът Ви вече е получен. Презаредете страницата, за да видите номера му.
# On a button
reason-reload = Презаредете страницата
