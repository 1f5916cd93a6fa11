## What can be wrong with what a user gave us, by the codes of geo/faults.ts. The file's name stands above each.

## Any file
bad-too-large = الملف أكبر من أن يُقرأ ({ $megabytes } م.ب، والحد { $limit }). قسّمه إلى ملفات.
bad-not-opened = لا يُفتح هذا الملف. التفصيل: { $reason }
bad-no-longer-there = تغيّر الملف أو نُقل أو حُذف بعد اختياره، أو لا إذن بقراءته. اختره ثانية.
bad-changed-meanwhile = تغيّر الملف وهو يُقرأ. أضفه ثانية حين لا يكتب فيه برنامج آخر.
bad-not-read = تعذّرت قراءته على أنه { $format }. التفصيل للمبرمجين: { $reason }
bad-empty = ملف فارغ، لا شيء فيه يُقرأ.
bad-only-white-space = لا شيء فيه غير الفراغ.
bad-no-text = لا نص فيه يمكن أن يُقرأ.
bad-damaged = ملف تالف لا يُفتح. احصل عليه ثانية، أو افتحه بالبرنامج الذي صنعه واحفظه من جديد.

## Kinds that people have and we do not read
bad-old-word = ملف بصيغة Word القديمة. احفظه بصيغة ‎.docx وأضفه ثانية.
bad-other-document = صيغة لا تُقرأ. احفظه بصيغة ‎.docx أو ‎.txt وأضفه ثانية.
bad-spreadsheet = جدول بيانات. احفظه بصيغة CSV (‏UTF-8) وأضفه ثانية.
bad-other-archive = أرشيف من نوع لا يُقرأ. فكّه، أو اضغطه بصيغة ‎.zip.
bad-picture = صورة لا نص فيها. استخرج نصها أولًا ببرنامج تعرّف على الحروف مثل OCRmyPDF.
bad-unknown-kind = نوع لا يُقرأ. تُقرأ المقالات من هذه الأنواع: { $kinds }. احفظه بواحد منها.

## Text
bad-not-text = ليس ملف نص. احفظ المقال نصًّا عاديًّا بترميز UTF-8 (‏‎.txt أو ‎.md) وأضفه ثانية.
bad-broken-text = ترميزه { $encoding }، وبعضه تالف. احصل عليه ثانية، أو أصلحه في محرر نصوص واحفظه بترميز UTF-8.
bad-broken-line = ترميزه { $encoding }، وبعضه تالف، وأول ذلك في السطر { $line }. احصل عليه ثانية، أو أصلحه في محرر نصوص واحفظه بترميز UTF-8.
bad-unknown-encoding = لا يُعرف ترميز حروفه على وجه اليقين. افتحه في محرر يعرضه صحيحًا واحفظه بترميز UTF-8.
bad-guessed-encoding = لا يُعرف ترميز حروفه على وجه اليقين، ولعله { $guess }. افتحه في محرر يعرضه صحيحًا واحفظه بترميز UTF-8.

## Markdown
bad-front-matter-open = في السطر { $line } تبدأ بيانات المقال بعلامة --- ولا تنتهي. ضع تحتها سطرًا فيه --- وحدها.
bad-front-matter-colon = لا تُقرأ بيانات المقال في السطر { $line }: القيمة التي فيها نقطتان تُكتب بين علامتي اقتباس. أصلح السطر أو احذف البيانات.
bad-front-matter-no-fields = لا تُقرأ بيانات المقال في السطر { $line }: ليست حقولًا مثل ‎title: …‎. أصلح السطر أو احذف البيانات.
bad-front-matter-aliases = لا تُقرأ بيانات المقال في السطر { $line }: فيها إحالات تتكاثر بلا نهاية. احذفها.
bad-front-matter-yaml = لا تُقرأ بيانات المقال في السطر { $line }: ليست YAML صحيحة. أصلح السطر أو احذف البيانات. التفصيل: { $reason }
bad-front-matter-field = { $field ->
    [date] التاريخ في السطر { $line } لا يصح: يُكتب date بالسنة والشهر واليوم، مثل 2020-10-31. أصلحه أو احذفه.
    [lang] اللغة في السطر { $line } لا تصح: يُكتب lang برمز لغة، مثل ar أو en أو fa. أصلحه أو احذفه.
    [url] الرابط في السطر { $line } لا يصح: يبدأ url بـ https:// أو http://. أصلحه أو احذفه.
   *[other] الحقل { $field } في السطر { $line } ليس نصًّا. أصلحه أو احذفه.
  }
bad-no-body = فيه بيانات مقال ولا مقال تحتها. ضع النص بعد علامة --- الأخيرة.

## Tables and JSON
bad-no-columns = لا أعمدة فيه، فلا يُعرف أين نصوص المقالات. سمِّ عمودها text أو «النص»؛ ويُقرأ معه title وoutlet وdate وurl.
bad-no-text-column = أعمدته { $columns }، وليس منها ما يقول إن فيه نصوص المقالات. سمِّ عمودها text أو «النص»؛ ويُقرأ معه title وoutlet وdate وurl.
bad-no-rows = فيه عناوين أعمدة ولا صفوف تحتها.
bad-open-quote = في الصف { $row } علامة اقتباس تُفتح ولا تُغلق. أغلقها، أو اكتبها مرتين.
bad-record-without-text = { $unit ->
    [row] لا نص في الصف { $number }.
    [line] لا نص في السطر { $number }.
   *[article] لا نص في المقال { $number }.
  }
bad-not-a-record = { $unit ->
    [row] ليس في الصف { $number } كائن JSON فيه "text".
    [line] ليس في السطر { $number } كائن JSON فيه "text".
   *[article] المقال { $number } ليس كائن JSON فيه "text".
  }
bad-not-json = ليس JSON صحيحًا. أصلحه، أو احصل عليه ثانية. التفصيل: { $reason }
bad-line-not-json = السطر { $line } ليس JSON. أصلحه؛ وقُرئت السطور الأخرى.
bad-no-records = لا مقالات فيه: يُقرأ ما كان قائمة كائنات في كل منها "text".

## What Yaqut wrote
bad-empty-collection = مجموعة بلا مقالات.
bad-newer-collection = كتبته نسخة من ياقوت أحدث من هذه. حدّث الصفحة.
bad-altered-collection = كتبه ياقوت وتغيّر بعد ذلك فلا يُفتح. موضع التغيير: { $where }
bad-only-corrections = فيه تصحيحات ولا مقالات. أضفه بعد المقالات من قائمة التصحيحات.
bad-no-corrections = لا تُقرأ منه تصحيحات: ليس ملف تصحيحات كتبه ياقوت، أو تغيّر بعد ذلك.
bad-bad-correction = التصحيح رقم { $number } لا يصح فتُرك، وقُرئت التصحيحات الأخرى.

## Documents and pages
bad-locked-document = مقفل بكلمة سر، أو بصيغة Word القديمة. احفظه بلا كلمة سر بصيغة ‎.docx وأضفه ثانية.
bad-locked-pdf = مقفل بكلمة سر. احفظه بلا كلمة سر وأضفه ثانية.
bad-scan = صور صفحات بلا نص. استخرج نصها أولًا ببرنامج تعرّف على الحروف مثل OCRmyPDF (‏‎ocrmypdf -l ara) وأضفه ثانية.
bad-unknown-signs = لا يقول الملف أي حروف تمثّلها رموزه، فلا يُقرأ نصه. استخرج النص ببرنامج تعرّف على الحروف مثل OCRmyPDF (‏‎ocrmypdf -l ara --force-ocr) وأضفه ثانية.
bad-locked-book = كتاب أقفله بائعه (DRM) فلا يُقرأ.
bad-no-chapter = لا فصل فيه ذا نص.
bad-long-page = صفحة أطول من أن تكون مقالًا. احفظها بلا صورها وأضفها ثانية.
bad-large-page = صفحة أكبر من أن تكون مقالًا. احفظ منها ما تريد نصًّا.
bad-no-web-page = لا صفحة فيه. احفظ الصفحة من المتصفح من جديد («صفحة وِب، ملف واحد»).
bad-not-a-feed = ملف XML وليس تغذية: تُقرأ RSS وAtom. احفظ مقالاته نصًّا أو HTML أو CSV.
bad-empty-feed = تغذية لا مواد فيها.

## Archives
bad-damaged-archive = أرشيف تالف لا يُفتح. احصل عليه ثانية.
bad-damaged-gzip = ملف تالف لا يُفكّ. احصل عليه ثانية.
bad-damaged-entry = ملف تالف لا يُفكّ. اضغطه من جديد، أو احصل عليه ثانية.
bad-locked-entry = مقفل بكلمة سر. فكّ الأرشيف بكلمة السر وأضف ما فيه.
bad-no-articles = لا مقالات فيه من نوع يُقرأ.
bad-more-faults = وفيه ملفات أخرى لم تُقرأ، عددها { $count }.
bad-broken-web-archive = أرشيف صفحات مقطوع أو تالف، قُرئ من صفحاته { $pages } وبقي ما قُرئ.
bad-no-page-found = لا صفحة فيه وُجدت حين حُفظ (الحالة 200).
bad-too-deep = أرشيف داخل أرشيفات، أعمق من { $limit }. فكّها أولًا.
bad-unpacks-too-much = يُفكّ إلى أكثر من { $limit } م.ب، كما تفعل أرشيفات صُنعت للإيذاء. بقي ما قُرئ قبل ذلك.
bad-too-many-files = عدد ما فيه من الملفات أكثر من { $limit }. بقي ما قُرئ قبل ذلك.
bad-too-slow = طالت قراءته عن الحد، وهو { $limit } ثانية. بقي ما قُرئ قبل ذلك.

## Lists of places
bad-places-too-large = أكبر من أن يكون قائمة أماكن (الحد { $limit } م.ب). قسّمه إلى ملفات.
bad-places-not-text = ليس ملف نص. احفظ الأماكن بصيغة CSV (‏UTF-8) أو GeoJSON وأضفها ثانية.
bad-places-not-json = ليس JSON صحيحًا. احفظه من جديد بصيغة GeoJSON. التفصيل: { $reason }
bad-no-features = لا معالم GeoJSON فيه، بل { $found }. يجب أن يكون FeatureCollection.
bad-open-quotes = علامات الاقتباس التي تُفتح ولا تُغلق فيه أكثر من { $limit }. احفظه من جديد بصيغة CSV.
bad-no-headings = لا سطر عناوين فيه. في السطر الأول تُسمّى الأعمدة، مثل: الاسم,خط العرض,خط الطول
bad-missing-headings = ينقصه عمود: { $missing }. سطره الأول «{ $found }»؛ فسمِّ الأعمدة فيه، مثل: الاسم,خط العرض,خط الطول
