# The message files hold the same keys; a test sees to it.

app-name = ياقوت
app-tagline = أماكن الأخبار على الخريطة

## Header
language-switch = English
language-switch-label = English: Switch the interface to English
theme-to-dark = المظهر الداكن
theme-to-light = المظهر الفاتح
about = عن ياقوت
close = إغلاق
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
reader-key = الأسماء المعلَّمة
reader-key-toponym = اسم مكان
reader-key-demonym = نسبة إلى مكان
reader-key-embedded = ضمن اسم هيئة
reader-key-unresolved = لم يُعرف موضعه

## Places
places-list = الأماكن
places-in-view = ما في إطار الخريطة فقط
places-search = ابحث عن مكان
places-none-found = لا مكان يطابق البحث.
places-none-in-view = لا أماكن في إطار الخريطة الآن. أبعِد الخريطة أو ألغِ هذا المرشِّح.
places-none-on = كل المقالات مخفية. أظهر مقالًا لترى أماكنه.
places-unresolved = أسماء لم يُعرف موضعها
places-unresolved-note = بقيت في النص كما هي، ولم توضع على الخريطة ظنًّا.
places-unresolved-none = عُرف موضع كل اسم في المقالات الظاهرة.
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
filter-all = الكل
filter-article = المقال
filter-country = البلد
filter-certainty = تحديد الموضع
filter-unresolved = الأسماء التي لم يُعرف موضعها فقط
certainty-any = أيًّا كان
certainty-likely = مرجَّح أو شبه مؤكد
certainty-doubtful = محتمل أو مشكوك فيه

## Place card
card-names = أسماء أخرى
card-names-more = { $count ->
    [zero] لا أسماء أخرى
    [one] واسم آخر
    [two] واسمان آخران
    [few] و{ $count } أسماء أخرى
    [many] و{ $count } اسمًا آخر
   *[other] و{ $count } اسم آخر
  }
card-language-unknown = لغة غير محددة
card-excerpts = مقتطفات
card-position = { $n } من { $total }
card-previous = المقتطف السابق
card-next = المقتطف التالي
card-read = اقرأه في المقال
card-why = لماذا هنا؟
card-hidden = المقالات التي تذكر هذا المكان مخفية الآن.
card-show-articles = أظهرها
card-kind-demonym = ذُكر بالنسبة إليه
card-kind-embedded = ضمن اسم هيئة
card-same-spot = في الموضع نفسه:
card-not-drawn = لا يرد هذا الاسم إلا ضمن اسم هيئة، فلا علامة له على الخريطة.
spot-title = { $count ->
    [zero] لا أماكن هنا
    [one] مكان واحد هنا
    [two] مكانان في موضع واحد
    [few] { $count } أماكن في موضع واحد
    [many] { $count } مكانًا في موضع واحد
   *[other] { $count } مكان في موضع واحد
  }
spot-back = كل ما في هذا الموضع
tip-more = { $count ->
    [zero] ولا غيرها
    [one] ومكان آخر
    [two] ومكانان آخران
    [few] و{ $count } أماكن أخرى
    [many] و{ $count } مكانًا آخر
   *[other] و{ $count } مكان آخر
  }

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
search-hint = مكان بأي كتابة، أو عنوان، أو كلمات من نص
search-places = الأماكن
search-articles = العناوين
search-texts = في النصوص
search-none = لا شيء يطابق «{ $query }».
search-more = { $shown } من { $total }
search-in-text = { $count ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
  }
say-search = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
  }

## Why here
why-chosen = ما رجّح هذا الموضع
why-others = مواضع أخرى لها هذا الاسم
why-no-others = لا يعرف المعجم موضعًا آخر لهذا الاسم.
why-weights = الرقم وزن القرينة: موجبًا لها، سالبًا عليها.
confidence-certain = شبه مؤكد
confidence-likely = مرجَّح
confidence-possible = محتمل
confidence-doubtful = مشكوك فيه
confidence-label = تحديد الموضع: { $word } ({ $percent })
evidence-prominence = عدد سكانه { $detail }
evidence-prominence-unknown = شهرة الأماكن من هذا النوع
evidence-feature-class = نوعه: { $detail }
evidence-spelling = يرد في المعجم بلفظ «{ $detail }»
evidence-spelling-plain = كتابة الاسم
evidence-country-in-text = يذكر المقال { $detail }
evidence-nearness = أقرب مكان آخر في المقال على بعد { $detail } كم
evidence-nearness-plain = قربه من الأماكن الأخرى في المقال
evidence-cue-word = تسبقه كلمة «{ $detail }»
evidence-direction = يوافق الجهة المذكورة من «{ $detail }»
evidence-containment = يقع في «{ $detail }» كما يقول النص
evidence-one-sense = { $count ->
    [zero] الاسم نفسه في موضع آخر من المقال
    [one] ورد الاسم نفسه لهذا المكان مرة أخرى في المقال
    [two] ورد الاسم نفسه لهذا المكان مرتين في المقال
    [few] ورد الاسم نفسه لهذا المكان { $count } مرات في المقال
    [many] ورد الاسم نفسه لهذا المكان { $count } مرة في المقال
   *[other] ورد الاسم نفسه لهذا المكان { $count } مرة في المقال
  }

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
map-zoom-in = تقريب
map-zoom-out = إبعاد
map-attribution = مصادر الخريطة
map-home = أظهر كل الأماكن
map-loading = تُرسم الخريطة…
map-failed = تعذّر رسم الخريطة في هذا المتصفح (يلزمها WebGL). المقالات وقائمة الأماكن تعملان كاملتين.
map-kilometres = كم
map-metres = م
key = مفتاح الخريطة
key-settlement = مدينة أو بلدة؛ يكبر القرص مع عدد مرات الذكر
key-pie = ذكره أكثر من مقال
key-cluster = أماكن متقاربة في علامة واحدة؛ العدد عددها، واضغطها لتفترق
key-region = إقليم، على قدر مساحته تقريبًا
key-country = بلد، وتُلوَّن أرضه

## Loading, empty, failed
stage-collection = تُفتح المقالات…
stage-slow = لا تزال تُفتح. قد تكون المجموعة كبيرة.
fault-title = لم تُفتح المقالات
fault-missing = لا ملف باسم collection.json بجانب هذه الصفحة. أعد بناء الموقع، أو افتح المجلد بالأمر yaqut map.
fault-broken = الملف collection.json تالف أو ليس من صنع ياقوت. أعد بناءه بالأمر yaqut map.
fault-version = صُنع الملف collection.json بنسخة أحدث من ياقوت. حدّث هذه الصفحة أو أعد بناء الملف.
fault-network = لم يصل الملف collection.json. تأكد من أن الخادم يعمل ثم حاول ثانية.
try-again = حاول ثانية
empty-title = لا مقالات بعد
empty-text = ضع نصوصًا عربية بصيغة ‎.txt أو ‎.md في مجلد، ثم افتح المجلد بالأمر yaqut map.

## Offline
update-ready = وصلت نسخة أحدث من ياقوت.
update-now = استعملها الآن
update-later = لاحقًا

## About
about-what = يقرأ ياقوت أسماء الأماكن في الأخبار العربية ويضعها على الخريطة، ويُظهر لكل علامة الجملة التي جاءت منها ولماذا اختير موضعها.
about-not-event = النص يسمّي مكانًا؛ ولا يعني ذلك أن شيئًا حدث فيه.
about-names = الأسماء تُكتب كما كتبتها المقالات، وتحتها سائر أسماء المكان. لا ينحاز ياقوت إلى تسمية.
about-borders = ظهور حدّ أو اسم على الخريطة لا يعني إقراره. الحدود المتنازع عليها متقطعة حيث تبيّنها المصادر.
about-private = لا يغادر شيء هذا الجهاز: لا خوادم أخرى ولا إحصاءات ولا ملفات تعريف.
about-named-after = سُمّي باسم ياقوت الحموي، صاحب «معجم البلدان».
about-sources = المصادر
about-source-geonames = GeoNames، ‏CC BY 4.0: المدن والبلدات وأسماؤها
about-source-naturalearth = Natural Earth، ملك عام: البلدان والأقاليم والحدود والسواحل
about-source-gshhg = GSHHG، ‏LGPL: الأنهار والبحيرات
about-source-cldr = Unicode CLDR: أسماء البلدان
about-source-fonts = IBM Plex Sans Arabic وNoto Naskh Arabic، ‏SIL OFL 1.1
about-generator = أُعدّت هذه المجموعة بـ { $generator }

## Announcer
say-shown = على الخريطة الآن: { $places }
say-card = { $name }: { $mentions }
say-card-closed = أُغلقت البطاقة
say-reader = فُتح المقال «{ $title }»
