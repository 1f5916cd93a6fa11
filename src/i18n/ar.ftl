# What the page says when it opens; what is opened later in it speaks from the file beside this one. A test sees to both.

app-name = ياقوت
app-tagline = أماكن الأخبار على الخريطة

## Header
language-switch = English
language-switch-label = English: Switch the interface to English
theme-to-dark = المظهر الداكن
theme-to-light = المظهر الفاتح
about = عن ياقوت
skip-to-list = انتقل إلى قائمة الأماكن

## Panes
pane = المقالات والأماكن
tab-articles = المقالات
tab-places = الأماكن
drawer-more = ارفع اللوحة
drawer-less = اخفض اللوحة

## Articles
articles-all = إظهار الكل
articles-none = إخفاء الكل
article-only = هذا وحده
article-only-label = إظهار «{ $title }» وحده
article-switch = إظهار أماكن «{ $title }»
article-open = قراءة «{ $title }»
article-untitled = مقال بلا عنوان
article-letter = المقال { $letter }
places-count = { $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
  }
mentions-count = { $count ->
    [zero] لا ذِكر
    [one] ذُكر مرة
    [two] ذُكر مرتين
    [few] ذُكر { $count } مرات
    [many] ذُكر { $count } مرة
   *[other] ذُكر { $count } مرة
  }

## Reader
reader-back = كل المقالات
reader-unresolved = اسم مكان لم يُعرف موضعه
reader-embedded = ضمن اسم هيئة
reader-previous = الذكر السابق
reader-next = الذكر التالي
reader-position = { $n } من { $total }
reader-total = { $count ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $count } أسماء
    [many] { $count } اسمًا
   *[other] { $count } اسم
  }

## Places
places-list = الأماكن
places-in-view = ما في إطار الخريطة فقط
places-search = ابحث عن مكان
places-none-found = لا مكان يطابق البحث.
places-none-in-view = لا أماكن في إطار الخريطة الآن. أبعِد الخريطة أو ألغِ هذا المرشِّح.
places-none-on = كل المقالات مخفية. أظهر مقالًا لترى أماكنه.
places-unresolved-count = { $count ->
    [zero] لا اسم لم يُعرف موضعه
    [one] اسم واحد لم يُعرف موضعه
    [two] اسمان لم يُعرف موضعهما
    [few] { $count } أسماء لم يُعرف موضعها
    [many] { $count } اسمًا لم يُعرف موضعها
   *[other] { $count } اسم لم يُعرف موضعها
  }
sort = الترتيب
sort-mentions = الأكثر ذكرًا
sort-name = بالاسم
sort-country = بالبلد
sort-given = كما وردت
sort-newest = الأحدث أولًا
sort-title = بالعنوان
sort-places = الأكثر أماكن
filters = مرشِّحات

## Corrections
confirm = تأكيد
correct = تصحيح
undo = تراجع
redo = أعِد
undone = أُلغي آخر تصحيح
redone = أُعيد التصحيح
nothing-to-undo = لا تصحيح يُتراجع عنه
nothing-to-redo = لا تصحيح يُعاد
status-confirmed = مؤكَّد
status-corrected = مصحَّح
status-not-identifiable = لا يمكن تعيينه
corrections = التصحيحات

## Time
time = الزمن
time-from = من
time-to = إلى
time-range = { $from } – { $to }
time-all = كل الزمن
time-outside = { $count ->
    [zero] لا مقالات خارج المدة المختارة.
    [one] مقال واحد خارج المدة المختارة.
    [two] مقالان خارج المدة المختارة.
    [few] { $count } مقالات خارج المدة المختارة.
    [many] { $count } مقالًا خارج المدة المختارة.
   *[other] { $count } مقال خارج المدة المختارة.
  }
articles-count = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
  }
say-time = { $range }: { $articles }

## Search
search = بحث

## Kinds of place
kind-capital = عاصمة
kind-regional-capital = مركز إقليم
kind-quarter = حي
kind-admin = وحدة إدارية
kind-continent = قارة
kind-river = نهر
kind-lake = بحيرة
kind-sea = بحر
kind-mountain = جبل
kind-building = مبنى
kind-square = ساحة
kind-point = موضع
kind-settlement = مدينة أو بلدة
kind-region = إقليم
kind-country = بلد
kind-supranational = منطقة من العالم

## Map
map-label = خريطة الأماكن المذكورة
map-loading = تُرسم الخريطة…
map-failed = تعذّر رسم الخريطة في هذا المتصفح (يلزمها WebGL). المقالات وقائمة الأماكن تعملان كاملتين.
key = مفتاح الخريطة

## Loading, empty, failed
stage-collection = تُفتح المقالات…
stage-slow = لا تزال تُفتح. قد تكون المجموعة كبيرة.
fault-title = لم تُفتح المقالات
fault-missing = لا ملف باسم collection.json بجانب هذه الصفحة. أعد بناء الموقع، أو افتح المجلد بالأمر yaqut map.
fault-broken = الملف collection.json تالف أو ليس من صنع ياقوت. أعد بناءه بالأمر yaqut map.
fault-version = صُنع الملف collection.json بنسخة أحدث من ياقوت. حدّث هذه الصفحة أو أعد بناء الملف.
fault-network = لم يصل الملف collection.json. تأكد من أن الخادم يعمل ثم حاول ثانية.
try-again = حاول ثانية

## Collections
shelf-bundled = المقالات المرفقة
shelf-open = المجموعة المفتوحة: { $name }. كل المجموعات
library-collections = المجموعات
library-missing-title = هذه المجموعة ليست هنا
library-missing = المجموعات تُحفظ في المتصفح الذي أُنشئت فيه. ربما حُذفت، أو جاء الرابط من جهاز آخر.
library-no-storage-title = لا يمكن حفظ شيء
library-no-storage = هذا المتصفح لا يسمح لهذه الصفحة بالحفظ، ولعل النافذة خاصة. افتح ياقوت في نافذة عادية.
library-go-bundled = المقالات المرفقة
shelf-empty-title = لا مقالات في هذه المجموعة بعد
shelf-empty = أفلت ملفات أو مجلدًا في أي موضع من الصفحة، أو الصق نصًّا، فتظهر أماكنه على الخريطة.

## Bringing articles
add-articles = أضف مقالات

## Overview
tab-overview = نظرة عامة

## More
more = المزيد
link-copy = انسخ رابط ما تراه
link-copied = نُسخ الرابط
link-not-copied = لم يُسمح بالنسخ؛ الرابط في شريط العنوان
print = اطبع الخريطة والقائمة

## Keys
keys = مفاتيح لوحة المفاتيح

## Online map
online-map = خريطة من الشبكة
online-map-failed = لم تصل الخريطة من { $host }؛ هذه الخريطة المرفقة.

## Export
export = تصدير

## Offline
update-ready = وصلت نسخة أحدث من ياقوت.
update-now = استعملها الآن
update-later = لاحقًا

## About
about-not-event = النص يسمّي مكانًا؛ ولا يعني ذلك أن شيئًا حدث فيه.

## Announcer
say-shown = على الخريطة الآن: { $places }
say-reader = فُتح المقال «{ $title }»
