# What is said by the parts of the page that come when they are asked for: cards, dialogs, the library.

## Header
close = إغلاق

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
lies-in-region = في { $region }، { $country }
lies-in-country = في { $country }
card-hidden = المقالات التي تذكر هذا المكان مخفية الآن.
card-show-articles = أظهرها
card-kind-demonym = ذُكر بالنسبة إليه
card-kind-embedded = ضمن اسم هيئة
relation-direction = المقصود في النص { $side } منه أو ما يليه
relation-distance = المقصود في النص موضع على بعد { $km } كم منه
relation-distance-side = المقصود في النص موضع على بعد { $km } كم إلى { $side } منه
relation-countryside = المقصود في النص ريفه
relation-countryside-side = المقصود في النص { $side } من ريفه
relation-outskirts = المقصود في النص أطرافه
relation-outskirts-side = المقصود في النص { $side } من أطرافه
relation-surroundings = المقصود في النص ما حوله
relation-centre = المقصود في النص وسطه
relation-border = المقصود في النص حدوده
side-north = الشمال
side-north-east = الشمال الشرقي
side-east = الشرق
side-south-east = الجنوب الشرقي
side-south = الجنوب
side-south-west = الجنوب الغربي
side-west = الغرب
side-north-west = الشمال الغربي
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

## Corrections
correct-title = ما المقصود بـ«{ $name }» هنا؟
correct-waits = تُفتح التصحيحات…
correct-failed = تعذّر حفظ التصحيح. لم يضع شيء مما سبق؛ أعد تحميل الصفحة وحاول ثانية.
corrected-place = صُحِّح: { $mentions }
corrected-confirmed = أُكِّد: { $mentions }
corrected-not-identifiable = لا يمكن تعيينه: { $mentions }
corrected-not-a-place = لم يعد مكانًا: { $mentions }
key-confirm = تأكيد الذكر الذي تقف عنده
key-correct = تصحيح الذكر الذي تقف عنده
key-undo = تراجع عن آخر تصحيح
key-redo = أعِد التصحيح

## Map key
key-checked = راجعه إنسان: الفاتح أكّده، والداكن صحّحه
key-settlement = مدينة أو بلدة؛ يكبر القرص مع عدد مرات الذكر
key-pie = ذكره أكثر من مقال
key-cluster = أماكن متقاربة في علامة واحدة؛ العدد عددها، واضغطها لتفترق
key-region = إقليم، على قدر مساحته تقريبًا
key-country = بلد، وتُلوَّن أرضه

## Filters, and names whose place is not known
places-unresolved = أسماء لم يُعرف موضعها
places-unresolved-note = بقيت في النص كما هي، ولم توضع على الخريطة ظنًّا.
places-unresolved-none = عُرف موضع كل اسم في المقالات الظاهرة.
filter-all = الكل
filter-article = المقال
filter-country = البلد
filter-certainty = تحديد الموضع
filter-unresolved = الأسماء التي لم يُعرف موضعها فقط
certainty-any = أيًّا كان
certainty-likely = مرجَّح أو شبه مؤكد
certainty-doubtful = محتمل أو مشكوك فيه
status-machine = لم يراجعه أحد
filter-status = المراجعة

## Search
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
evidence-curated = أُدرج في المعجم لأن الصحافة تذكره
evidence-demonym = لفظ منسوب إلى «{ $detail }»
evidence-name-loose = يرد هذا اللفظ بين أسمائه بلا ذكر لغته
evidence-region-in-text = يذكر المقال أماكن أخرى في «{ $detail }»
evidence-dateline = أُرسل الخبر من «{ $detail }» في البلد نفسه
evidence-nearness = أقرب مكان آخر في المقال على بعد { $detail } كم
evidence-nearness-plain = قربه من الأماكن الأخرى في المقال
evidence-cue-word = تسبقه كلمة «{ $detail }»
evidence-direction = يوافق الجهة المذكورة من «{ $detail }»
evidence-containment = يقول النص إنه يقع في «{ $detail }»
evidence-one-sense = { $count ->
    [zero] الاسم نفسه في موضع آخر من المقال
    [one] ورد الاسم نفسه لهذا المكان مرة أخرى في المقال
    [two] ورد الاسم نفسه لهذا المكان مرتين في المقال
    [few] ورد الاسم نفسه لهذا المكان { $count } مرات في المقال
    [many] ورد الاسم نفسه لهذا المكان { $count } مرة في المقال
   *[other] ورد الاسم نفسه لهذا المكان { $count } مرة في المقال
  }

## Collections
shelf-new = مجموعة جديدة
shelf-new-name = مجموعتي
shelf-name = اسم المجموعة
library-came-with-page = جاءت مع هذه الصفحة، ولا تتغيّر
library-none = مجموعاتك تُحفظ في هذا المتصفح. أضف مقالات لتبدأ أولاها.
library-rename = إعادة تسمية «{ $name }»
library-delete = حذف «{ $name }»
library-deleted = المحذوفة
library-deleted-note = تبقى ثلاثين يومًا ثم تُمحى.
library-restore = استعادة
library-purge = محو نهائي
library-storage = المحفوظ: { $used }، والباقي: { $left }.
library-persisted = وعد المتصفح ألا يمحوها إذا ضاق المكان.
library-not-persisted = قد يمحوها المتصفح إذا ضاق المكان.

## Bringing articles
drop-here = أفلت الملفات أو المجلدات هنا
add-drop = أفلت ملفات أو مجلدًا هنا، أو في أي موضع من الصفحة
add-pick-files = اختر ملفات
add-pick-folder = اختر مجلدًا
add-formats = ‏Word وPDF وEPUB وصفحات HTML ونصوص وجداول CSV وتغذيات RSS، وأرشيفات zip منها
add-paste = أو الصق نصًّا، أو مصدر صفحة HTML
add-paste-hint = نص المقال
add-title = العنوان
add-title-hint = السطر الأول إن تُرك فارغًا
add-paste-do = أضف النص
add-into = إلى
add-private = كل شيء يُقرأ ويُحفظ على هذا الجهاز، ولا يغادره.

## Places of the user's own
own-places = أماكنك
own-places-what = قرى ومواضع لا يعرفها المعجم، أو أسماء أخرى لما يعرفه. ‏GeoJSON أو CSV أو Linked Places؛ وما أُضيف أخيرًا يغلب ما قبله.
own-places-pick = أضف ملف أماكن
own-places-remove = إزالة «{ $name }»
places-report = { $source }: { $places }
places-report-line = السطر { $n }
places-report-feature = المَعلم { $n }
places-report-none = لا مكان فيه يصلح، فلم يُضف.
row-short-row = أعمدة الصف ناقصة
row-long-row = أعمدة الصف زائدة
row-too-long = أطول مما يُقبل
row-not-utf-8 = بترميز غير UTF-8
row-bad-quotes = علامة اقتباس في غير موضعها
row-no-name = بلا اسم
row-bad-id = معرّف لا يصح
row-duplicate-id = معرّف ورد في صف سابق
row-no-coordinates = بلا إحداثيات
row-bad-coordinates = إحداثيات لا تصح
row-swapped-coordinates = خط العرض وخط الطول متبادلان
row-bad-geometry = شكل لا يصح
row-unknown-place = مكان لا يعرفه المعجم
row-not-a-feature = ليس مكانًا
row-bad-population = عدد السكان ليس رقمًا (أُخذ الصف بدونه)
row-unknown-country = بلد غير معروف (أُخذ الصف بدونه)
row-unknown-type = نوع غير معروف (أُخذ على أنه بلدة)

## Work
job = العمل الجاري
job-reading = تُقرأ المقالات…
job-renewing = تُقرأ المقالات ثانية بالمعجم الكامل…
job-cancelling = يُوقَف العمل…
job-cancel = إيقاف
job-files = الملفات: { $done } من { $total }
job-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
  }
job-seconds-left = { $count ->
    [zero] أوشك
    [one] تبقى ثانية
    [two] تبقى ثانيتان
    [few] تبقى { $count } ثوانٍ
    [many] تبقى { $count } ثانية
   *[other] تبقى { $count } ثانية
  }
job-minutes-left = { $count ->
    [zero] أقل من دقيقة
    [one] تبقى نحو دقيقة
    [two] تبقى نحو دقيقتين
    [few] تبقى نحو { $count } دقائق
    [many] تبقى نحو { $count } دقيقة
   *[other] تبقى نحو { $count } دقيقة
  }
job-fetching = يُجلب المعجم الكامل: { $percent }
job-added = { $count ->
    [zero] لم يُضف مقال
    [one] أُضيف مقال واحد
    [two] أُضيف مقالان
    [few] أُضيفت { $count } مقالات
    [many] أُضيف { $count } مقالًا
   *[other] أُضيف { $count } مقال
  }
job-renewed = { $count ->
    [zero] لم يُقرأ مقال ثانية
    [one] قُرئ مقال ثانية
    [two] قُرئ مقالان ثانية
    [few] قُرئت { $count } مقالات ثانية
    [many] قُرئ { $count } مقالًا ثانية
   *[other] قُرئ { $count } مقال ثانية
  }
job-cancelled = { $count ->
    [zero] أُوقف العمل قبل أن يُضاف مقال
    [one] أُوقف العمل، وبقي مقال أُضيف
    [two] أُوقف العمل، وبقي مقالان أُضيفا
    [few] أُوقف العمل، وبقيت { $count } مقالات أُضيفت
    [many] أُوقف العمل، وبقي { $count } مقالًا أُضيف
   *[other] أُوقف العمل، وبقي { $count } مقال أُضيف
  }
job-faults = { $count ->
    [zero] قُرئ كل شيء
    [one] لم يُقرأ واحد
    [two] لم يُقرأ اثنان
    [few] لم تُقرأ { $count }
    [many] لم يُقرأ { $count }
   *[other] لم يُقرأ { $count }
  }
job-duplicates = { $count ->
    [zero] لا مكرر
    [one] واحد موجود من قبل
    [two] اثنان موجودان من قبل
    [few] { $count } موجودة من قبل
    [many] { $count } موجودة من قبل
   *[other] { $count } موجودة من قبل
  }
job-show-report = التفاصيل
job-failed-network = لم يصل المعجم. تأكد من الاتصال ثم أضف الملفات ثانية؛ لم يضع شيء مما هنا.
job-failed-missing = المعجم ليس على الخادم. أعد بناء الموقع.
job-failed-damaged = وصل المعجم تالفًا، ولم يُستعمل. حاول ثانية، أو أعد بناء الموقع.
job-failed-version = المعجم من نسخة أخرى من ياقوت، ولم يُستعمل. أعد تحميل الصفحة.
job-failed-storage-full = امتلأ المكان المتاح للحفظ. بقي كل ما أُضيف قبل ذلك. احذف مجموعة، ثم أضف الباقي.
job-failed-storage = تعذّر الحفظ في هذا المتصفح. بقي كل ما أُضيف قبل ذلك. أعد تحميل الصفحة وحاول ثانية.
job-failed-unknown = توقف العمل لخطأ فينا. بقي كل ما أُضيف قبل ذلك. أعد تحميل الصفحة وحاول ثانية.
report-title = ما لم يُضف
report-duplicates = نصوصها موجودة في المجموعة، فلم تُضف مرتين.
report-same-as = نصه نص «{ $title }»

## Overview
overview-shared = أماكن تشترك فيها المقالات
overview-shared-shows = كل صف مكان، وكل عمود مقال، والقرص يكبر مع عدد مرات الذكر.
overview-shared-cannot = الاشتراك في ذكر مكان لا يعني أن المقالات تتحدث عن أمر واحد.
overview-shared-none = لا مكان يذكره أكثر من مقال واحد من المقالات الظاهرة.
overview-shared-part = الأماكن الظاهرة: { $places } من { $ofPlaces }، والمقالات: { $articles } من { $ofArticles }.
overview-countries = حسب البلد
overview-countries-shows = عدد مرات ذكر كل بلد وما يقع فيه من الأماكن.
overview-countries-cannot = كثرة الذكر ليست كثرة أحداث، والبحار والقارات لا بلد لها فلا تُحسب.
overview-heat = توهج على الخريطة
overview-heat-shows = يشتد التوهج حيث يكثر ذكر المدن والبلدات.
overview-heat-cannot = لا تدخل فيه البلدان والأقاليم، إذ لا موضع واحد لها؛ ومدّ التوهج للعين لا لقياس المساحة.

## More
print-name = الاسم
print-kind = النوع
print-mentions = الذِّكر
print-articles = المقالات

## Keys
keys-single = مفاتيح من حرف واحد
keys-single-note = أوقفها إن كنت تُملي بصوتك أو تضغط المفاتيح عن غير قصد. تُعرف بموضعها على اللوحة، فتعمل والكتابة عربية.
key-search = بحث
key-keys = هذه القائمة
key-articles = المقالات
key-places = الأماكن
key-overview = نظرة عامة
key-next = الذكر التالي في المقال
key-previous = الذكر السابق في المقال
key-map = إلى الخريطة
key-home = كل الأماكن في الإطار
key-time = إلى خط الزمن
key-link = انسخ الرابط
key-language = اللغة الأخرى
key-theme = فاتح أو داكن
key-tab = إلى الزر أو الحقل التالي
key-enter = افتح ما تقف عليه
key-escape = أغلق المفتوح
key-arrows = في القائمة، وعلى الخريطة والزمن
key-zoom = تقريب الخريطة وإبعادها

## Online map
online-map-what = خريطة ياقوت المرفقة تكفي بلا شبكة. إن أردت شوارع وتفاصيل أدق فخذ الخريطة من خادم تختاره، بأي تصميم لـ MapLibre.
online-map-style = عنوان التصميم
online-map-sends = يُطلب من { $host } (ومن الخوادم التي يسمّيها تصميمه) ما تنظر إليه من الخريطة: فيعرف عنوان جهازك على الشبكة، وأي بقعة تنظر إليها، ومتى.
online-map-not-https = يلزم عنوان يبدأ بـ https://
online-map-keeps = لا تُرسل المقالات ولا أسماء الأماكن ولا ما تبحث عنه. يُفتح ياقوت عندها في صفحة ثانية يُسمح لها وحدها بالاتصال بالخارج، وتبقى هذه الصفحة مغلقة كما هي.
online-map-on = شغّلها
online-map-change = استعمل هذا التصميم
online-map-off = عُد إلى الخريطة المرفقة

## Export
export-what = ماذا
export-seen = ما أراه
export-seen-note = المقالات الظاهرة، والمدة المختارة، ومرشّحات قائمة الأماكن
export-all = كل شيء
export-counts = { $articles } · { $places } · { $mentions }
export-mentions = { $count ->
    [zero] لا ذِكر
    [one] موضع ذِكر واحد
    [two] موضعا ذِكر
    [few] { $count } مواضع ذِكر
    [many] { $count } موضع ذِكر
   *[other] { $count } موضع ذِكر
  }
export-empty = لا يظهر شيء الآن، فلا شيء يُكتب.
export-as = بأي صيغة
export-geojson = GeoJSON
export-geojson-use = لبرنامج QGIS وخرائط الوِب، ويُفتح في ياقوت من جديد
export-csv = جدول الذِّكر (CSV)
export-csv-use = لبرامج الجداول: لكل ذِكر سطر مع جملته
export-csv-places = جدول الأماكن (CSV)
export-csv-places-use = لبرامج الجداول: لكل مكان سطر مع إحداثياته
export-kml = KML
export-kml-use = لبرنامج Google Earth وأمثاله
export-kmz = KMZ
export-kmz-use = ملف KML مضغوط
export-lpf = Linked Places
export-lpf-use = للمعاجم الجغرافية التاريخية، مثل World Historical Gazetteer
export-annotations = Web Annotations
export-annotations-use = لأدوات وسم النصوص: كل ذِكر في موضعه من مقاله
export-collection = مجموعة ياقوت
export-collection-use = تُفتح هنا من جديد كاملة، مع أسباب اختيار كل مكان
export-html = صفحة في ملف واحد (HTML)
export-html-use = الخريطة والمقتطفات في أي متصفح بلا شبكة
export-png = الخريطة صورة (PNG)
export-png-use = الخريطة كما تراها الآن، وتحتها مصادرها
export-full-text = مع نصوص المقالات كاملة
export-full-text-why = النص ملك ناشره، فلا يُكتب إلا إن كان لك أن تعطيه غيرك. أما المقتطفات والمصادر والتواريخ والروابط فتبقى دائمًا.
export-full-text-always = في هذه الصيغة النصوص كاملة دائمًا، فبغيرها لا تُفتح من جديد. وهي ملك ناشريها، فانظر من تعطيها.
export-do = احفظ الملف
export-done = ‏{ $name } في مجلد التنزيلات لديك ({ $size }).
export-failed = تعذّر إعداد الملف. لم يضع شيء مما هنا؛ حاول ثانية أو اختر صيغة أخرى.

## About
about-what = يقرأ ياقوت أسماء الأماكن في الأخبار العربية ويضعها على الخريطة، ويُظهر لكل علامة الجملة التي جاءت منها ولماذا اختير موضعها.
about-names = الأسماء تُكتب كما كتبتها المقالات، وتحتها سائر أسماء المكان. لا ينحاز ياقوت إلى تسمية.
about-private = لا يغادر شيء هذا الجهاز، إلا ما تطلبه خريطة من الشبكة إن شغّلتها: لا خوادم أخرى ولا إحصاءات ولا ملفات تعريف.
about-borders = ظهور حدّ أو اسم على الخريطة لا يعني إقراره. الحدود المتنازع عليها متقطعة حيث تبيّنها المصادر.
about-named-after = سُمّي باسم ياقوت الحموي، صاحب «معجم البلدان».
about-sources = المصادر
about-source-geonames = GeoNames، ‏CC BY 4.0: المدن والبلدات وأسماؤها
about-source-naturalearth = Natural Earth، ملك عام: البلدان والأقاليم والحدود والسواحل
about-source-gshhg = GSHHG، ‏LGPL: الأنهار والبحيرات
about-source-cldr = Unicode CLDR: أسماء البلدان
about-source-fonts = IBM Plex Sans Arabic وNoto Naskh Arabic، ‏SIL OFL 1.1
about-generator = أُعدّت هذه المجموعة بـ { $generator }

## Announcer
say-card = { $name }: { $mentions }
say-card-closed = أُغلقت البطاقة

## The page of one file. {count} and {percent} are put in by the page itself.
page-title = أماكن الأخبار على الخريطة
page-language = English
page-map = الخريطة
page-articles = المقالات
page-places = الأماكن
page-mentions = الذِّكر: {"{count}"}
page-back = كل الأماكن
page-point = موضع
page-settlement = مدينة أو بلدة
page-region = إقليم
page-country = بلد
page-supranational = منطقة من العالم
page-confidence = تحديد الموضع: {"{percent}"}٪
page-unresolved = أسماء لم يُعرف موضعها: {"{count}"}
page-note = العلامة تعني أن النص ذكر المكان، لا أن حدثًا وقع فيه. ورسم الحدود لا يعني الإقرار بها.
page-zoom-in = تكبير
page-zoom-out = تصغير

## On the map
tip-more = { $count ->
    [zero] ولا غيرها
    [one] ومكان آخر
    [two] ومكانان آخران
    [few] و{ $count } أماكن أخرى
    [many] و{ $count } مكانًا آخر
   *[other] و{ $count } مكان آخر
  }
map-zoom-in = تقريب
map-zoom-out = إبعاد
map-attribution = مصادر الخريطة
map-home = أظهر كل الأماكن
map-kilometres = كم
map-metres = م

reader-follow = الخريطة تتبع القراءة
reader-follow-title = لا تظهر على الخريطة إلا الأماكن المذكورة في المعروض من النص
reader-sight-none = لا أماكن في المعروض من النص
reader-key = الأسماء المعلَّمة
reader-key-toponym = اسم مكان
reader-key-demonym = نسبة إلى مكان
reader-key-embedded = ضمن اسم هيئة
reader-key-unresolved = لم يُعرف موضعه
reader-key-checked = راجعه إنسان
