# What is said in the place of the form, while it loads or when it can't go on. A page that embeds the form may have
# sentences of its own for the same cases.

reason-loading = The form is loading.
reason-ready = The form has loaded.
reason-load = The form could not be loaded. Reload the page, update the browser or try another one. If you have no internet connection, try again later.
# The program has stopped. Said by where the answers are then
reason-crash = There was a fault and the form has stopped. Your answers are kept in this browser. Reload the page and go on. Check the last answer that you entered.
reason-crash-unsaved = There was a fault and the form has stopped. The browser could not keep your answers, or the last of them. Reload the page and see from where to go on.
reason-crash-sent = There was a fault and the form has stopped. Your form has already been received. Reload the page to see its number.
# On a button
reason-reload = Reload the page
