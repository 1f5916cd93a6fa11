# What the card that corrects and the list of corrections say.

mark-title = «{ $name }»: أي مكان هو؟
mark = علِّمه اسمَ مكان
mark-missed = هل فات ياقوتَ اسمُ مكان؟ حدِّده في النص، أو اكتبه هنا كما ورد.
mark-none = لا يرد هذا اللفظ في المقال.
correct-search = مكان آخر
correct-search-hint = اسم المكان بأي كتابة
correct-search-wait = يُبحث في المعجم…
correct-search-none = لا يعرف المعجم مكانًا آخر بهذا الاسم.
correct-search-failed = لم يصل المعجم. تأكد من الاتصال ثم حاول ثانية.
correct-point = نقطة على الخريطة
correct-point-how = اضغط على الخريطة، أو اكتب خط العرض ثم خط الطول.
correct-point-how-without-map = اكتب خط العرض ثم خط الطول.
correct-point-coordinates = خط العرض، خط الطول
correct-point-middle = وسط الخريطة
correct-point-wrong = اكتب رقمين بينهما فاصلة: العرض بين ‎-90 و90، والطول بين ‎-180 و180.
correct-point-name = اسم المكان
correct-unknown = اسم مكان لا يمكن تعيينه
correct-not-place = ليس اسم مكان
correct-engine = قول ياقوت
correct-now = كما هو الآن
correct-scope = يشمل
scope-mention = هذا الموضع
scope-article = هذا المقال
scope-collection = كل المجموعة
correct-reach = { $mentions } في { $articles }.
correct-kept = { $count ->
    [zero] ولا يُستثنى شيء.
    [one] وموضع واحد صُحِّح وحده يبقى كما هو.
    [two] وموضعان صُحِّحا وحدهما يبقيان كما هما.
    [few] و{ $count } مواضع صُحِّحت وحدها تبقى كما هي.
    [many] و{ $count } موضعًا صُحِّحت وحدها تبقى كما هي.
   *[other] و{ $count } موضع صُحِّحت وحدها تبقى كما هي.
  }
correct-by = اسمك (اختياري)
correct-by-note = يُحفظ مع كل تصحيح ليُعرف صاحبه
correct-do-choose = اختر المقصود
correct-do-place = { $count ->
    [zero] صحِّح
    [one] صحِّح
    [two] صحِّح موضعين
    [few] صحِّح { $count } مواضع
    [many] صحِّح { $count } موضعًا
   *[other] صحِّح { $count } موضع
  }
correct-do-confirm = { $count ->
    [zero] أكِّد
    [one] أكِّد
    [two] أكِّد موضعين
    [few] أكِّد { $count } مواضع
    [many] أكِّد { $count } موضعًا
   *[other] أكِّد { $count } موضع
  }
correct-do-mark = { $count ->
    [zero] علِّم
    [one] علِّم
    [two] علِّم موضعين
    [few] علِّم { $count } مواضع
    [many] علِّم { $count } موضعًا
   *[other] علِّم { $count } موضع
  }
correct-do-unknown = { $count ->
    [zero] لا يمكن تعيينه
    [one] لا يمكن تعيينه
    [two] لا يمكن تعيينه في موضعين
    [few] لا يمكن تعيينه في { $count } مواضع
    [many] لا يمكن تعيينه في { $count } موضعًا
   *[other] لا يمكن تعيينه في { $count } موضع
  }
correct-do-not-place = { $count ->
    [zero] ليس مكانًا
    [one] ليس مكانًا
    [two] ليس مكانًا في موضعين
    [few] ليس مكانًا في { $count } مواضع
    [many] ليس مكانًا في { $count } موضعًا
   *[other] ليس مكانًا في { $count } موضع
  }
corrections-count = { $count ->
    [zero] لا تصحيحات
    [one] تصحيح واحد
    [two] تصحيحان
    [few] { $count } تصحيحات
    [many] { $count } تصحيحًا
   *[other] { $count } تصحيح
  }
corrections-none = لا تصحيحات في هذه المجموعة بعد. اضغط اسمًا في نص أو مكانًا على الخريطة، ثم «تصحيح» أو «تأكيد».
corrections-none-found = لا تصحيح يطابق المرشِّحات.
corrections-search = كلمة أو مكان أو اسم شخص
corrections-kind = القول
corrections-state = الحال
kind-of-place = مكان آخر
kind-of-mark = ما فات ياقوت
state-in-force = سارية
state-idle = بلا أثر
state-taken-back = مسحوبة
state-news = لياقوت الآن قول آخر
correction-applies = { $count ->
    [zero] لا يسري على شيء الآن: حلّ محله ما هو أضيق أو أحدث
    [one] يسري على موضع واحد
    [two] يسري على موضعين
    [few] يسري على { $count } مواضع
    [many] يسري على { $count } موضعًا
   *[other] يسري على { $count } موضع
  }
correction-lost = لم يعد لفظه في المقالات؛ يبقى محفوظًا بلا أثر
correction-was = كان: { $place }
correction-was-nothing = كان قد فات ياقوت
correction-was-unresolved = لم يُعرف موضعه من قبل
correction-news = يقول ياقوت الآن: { $place }
correction-news-none = لا يجد ياقوت الآن موضعًا لهذا الاسم
correction-from-page = جاء مع الصفحة
correction-from = من الملف { $file }
correction-anonymous = بلا اسم
correction-open = افتح موضع «{ $exact }»
take-back = اسحبه
put-back = أعِده
take-back-label = اسحب تصحيح «{ $exact }»
put-back-label = أعِد تصحيح «{ $exact }»
corrections-export = احفظ corrections.json
corrections-import = أضف ملف تصحيحات
corrections-merged = { $file }: { $added } جديدة، والموجود منها من قبل { $known }.
corrections-conflicts = { $count ->
    [zero] لا خلاف
    [one] خلاف واحد
    [two] خلافان
    [few] { $count } خلافات
    [many] { $count } خلافًا
   *[other] { $count } خلاف
  }
corrections-conflicts-note = قال أشخاص في الشيء نفسه أقوالًا مختلفة. الأحدث هو الساري حتى تختار؛ وما لا تختاره يُسحب ولا يُمحى.
conflict-about = «{ $exact }»، { $scope }
conflict-holds = الساري الآن
conflict-choose = اعتمد هذا
