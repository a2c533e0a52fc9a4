package prose

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestReadDateFormat(t *testing.T) {
	check(t, readDateFormat, []reading{
		{name: "date", text: "日期，格式为yyyy-MM-dd。", want: "format=yyyy-MM-dd"},
		{name: "date in capitals", text: "Specify the date in the YYYY-MM-DD format.", want: "format=YYYY-MM-DD"},
		{name: "time", text: "格式：yyyy-MM-ddTHH:mm:ssZ。", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "time with quoted letters", text: "The format is yyyy-MM-dd'T'HH:mm:ss'Z'.", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "minutes", text: "格式为YYYY-MM-DDThh:mmZ。", want: "format=YYYY-MM-DDThh:mmZ"},
		{name: "with a space", text: "格式为yyyy-MM-dd HH:mm:ss。", want: "format=yyyy-MM-dd HH:mm:ss"},
		{name: "parts of a second", text: "格式为yyyy-MM-ddTHH:mm:ss.SSSZ。", want: "format=yyyy-MM-ddTHH:mm:ss.SSSZ"},
		{name: "said twice", text: "格式为yyyy-MM-dd。请使用yyyy-MM-dd格式。", want: "format=yyyy-MM-dd"},

		{name: "emphasis inside", text: "查询开始时间，格式为*yyyy-MM-dd*T*HH:mm*Z（UTC时间）。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "emphasis inside, in English", text: "Specify the time in the *yyyy-MM-dd*T*HH:mm:ss*Z format. The time must be in UTC.", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "bold parts", text: "格式为**yyyy-MM-dd**T**HH:mm:ss**Z。", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "underscores for emphasis", text: "格式：_yyyy-MM-dd_T_HH:mm:ss_Z。", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "tags for emphasis", text: "The format is <i>yyyy-MM-dd</i>T<i>HH:mm</i>Z.", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "code", text: "格式：`YYYY-MM-DDTHH:mmZ`。", want: "format=YYYY-MM-DDTHH:mmZ"},
		{name: "code in parts", text: "格式：`yyyy-MM-dd`T`HH:mm`Z。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "wide quotes", text: "格式为“yyyy-MM-dd”。", want: "format=yyyy-MM-dd"},
		{name: "to the hour", text: "格式为yyyy-MM-ddThhZ。", want: "format=yyyy-MM-ddThhZ"},
		{name: "to the hour, in English", text: "Use the yyyy-MM-ddTHHZ format.", want: "format=yyyy-MM-ddTHHZ"},
		{name: "to the hour, with emphasis", text: "格式为*yyyy-MM-dd*T*hh*Z。", want: "format=yyyy-MM-ddThhZ"},
		{name: "a zone", text: "格式为yyyy-MM-ddTHH:mm:ss+08:00。", want: "format=yyyy-MM-ddTHH:mm:ss+08:00"},
		{name: "a zone without a colon, in English", text: "in the YYYY-MM-DDThh:mm:ss+0800 format.", want: "format=YYYY-MM-DDThh:mm:ss+0800"},
		{name: "space inside", text: "格式为UTC时区 yyyy-mm-ddThh :mm :ssZ。", want: "format=yyyy-mm-ddThh:mm:ssZ"},
		{name: "space around the T", text: "in the YYYY-MM-DD T hh:mm:ssZ format", want: "format=YYYY-MM-DDThh:mm:ssZ"},
		{name: "two spaces", text: "The format is yyyy-MM-dd  HH:mm:ss.", want: "format=yyyy-MM-dd HH:mm:ss"},
		{name: "slashes", text: "格式为yyyy/MM/dd。", want: "format=yyyy/MM/dd"},
		{name: "no signs", text: "格式为yyyyMMdd。", want: "format=yyyyMMdd"},
		{name: "no signs, with a time", text: "格式为yyyyMMddHHmmss。", want: "format=yyyyMMddHHmmss"},
		{name: "a month", text: "账期，格式为YYYY-MM。", want: "format=YYYY-MM"},
		{name: "a month, in English", text: "The billing cycle, in the YYYY-MM format.", want: "format=YYYY-MM"},
		{name: "a time of the day", text: "格式：HH:mmZ。", want: "format=HH:mmZ"},
		{name: "a part of the day", text: "Specify the window in the HH:mmZ-HH:mmZ format.", want: "format=HH:mmZ-HH:mmZ"},
		{name: "later or equal", text: "格式为yyyy-MM-dd，必须大于或等于开始时间。", want: "format=yyyy-MM-dd"},
		{name: "later or equal, in English", text: "Use the yyyy-MM-dd format, equal to or later than the start time.", want: "format=yyyy-MM-dd"},
		{name: "an example behind", text: "格式为yyyy-MM-dd，例如：2020-01-02。", want: "format=yyyy-MM-dd"},
		{name: "an example behind, in English", text: "Use the yyyy-MM-dd format, for example, 2020-01-02.", want: "format=yyyy-MM-dd"},
		{name: "an item about the form", text: "要求：\n\n-   格式：yyyy-MM-dd。\n-   必须早于当前时间。", want: "format=yyyy-MM-dd"},
		{name: "an ISO standard", text: "Specify the timestamp in the ISO 8601 standard in the yyyy-MM-ddTHH:mm:ssZ format.", want: "format=yyyy-MM-ddTHH:mm:ssZ"},

		{name: "a zone that is not known", text: "格式为yyyy-MM-ddTHH:mm:ss±hh:mm。", want: ""},
		{name: "letters for the zone", text: "Use the yyyy-MM-ddTHH:mm:ssXXX format.", want: ""},
		{name: "letters for a part of a second that is optional", text: "格式为yyyy-MM-ddTHH:mm:ss[.SSS]Z。", want: ""},
		{name: "two days", text: "格式为yyyy-MM-dd~yyyy-MM-dd。", want: ""},
		{name: "a path", text: "格式为logs/yyyy-MM-dd。", want: ""},
		{name: "a placeholder", text: "格式为{yyyy-MM-dd}。", want: ""},
		{name: "the day alone, then more", text: "格式为yyyy-MM-ddT。", want: ""},
		{name: "a blank before the zone", text: "格式为YYYY-MM-DDTHH:mm:ss Z（UTC时间）。", want: "format=YYYY-MM-DDTHH:mm:ssZ"},
		{name: "one of several items", text: "支持的格式：\n\n-   Unix时间戳：毫秒数。\n-   Format格式：YYYY-MM-DDThh:mm:ssZ。", want: "format=unix-ms|YYYY-MM-DDThh:mm:ssZ"},
		{name: "one of several items, in English", text: "Supported formats:\n\n-   UNIX timestamp: the number of milliseconds.\n-   Time format: YYYY-MM-DDThh:mm:ssZ.", want: "format=unix-ms|YYYY-MM-DDThh:mm:ssZ"},
		{name: "also another form", text: "可以输入long型时间，也可以输入yyyy-MM-dd HH:mm:ss类型时间。", want: ""},
		{name: "a timestamp in another sentence", text: "支持以下两种类型。UTC时间，格式为YYYY-MM-DD。Long型时间戳。", want: ""},
		{name: "in a case", text: "当类型为A时，格式为yyyy-MM-dd。", want: ""},
		{name: "in a case, in English", text: "If Type is A, use the yyyy-MM-dd format.", want: ""},
		{name: "of a member", example: `{"Day":"2020-01-02"}`, text: "规则：\n\n-   Day：日期，格式为yyyy-MM-dd。", want: ""},
		{name: "two forms in one sentence", text: "格式为yyyy-MM-dd、yyyy-MM-ddTHH:mmZ。", want: ""},
		{name: "two forms in two sentences", text: "格式为yyyy-MM-dd。格式为yyyy-MM-ddTHH:mmZ。", want: ""},
		{name: "one of several", text: "格式为yyyy-MM-dd或时间戳。", want: ""},
		{name: "one of several, in English", text: "Use yyyy-MM-dd or a timestamp.", want: ""},
		{name: "a time, no format", text: "例如2020-01-02。", want: ""},
		{name: "a word that is no format", text: "格式为yyyy.dd。", want: ""},
		{name: "a number", typ: "integer", text: "格式为yyyy-MM-dd。", want: ""},
		{name: "a list", typ: "array", text: "格式为yyyy-MM-dd。", want: ""},
	})
}

// Whatever form is read, the pattern made of it matches the form itself with its letters as ones.
func TestDateFormsHavePatterns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.StringMatching(`(yyyy-MM-dd|YYYY-MM-DD)((T|'T'| )(HH:mm|hh:mm)(:ss(\.SSS)?)?)?(Z|'Z')?`).Draw(t, "form")
		found := readDateFormat(reading{}.subject(), Sentences(cellOf("格式为"+form+"。")))
		want := strings.ReplaceAll(form, "'", "")
		if len(found) != 1 || found[0].Value != want {
			t.Fatalf("%s, want %s", written(found), want)
		}
		printed := regexp.MustCompile(`[yYmMdDhHsS]`).ReplaceAllString(want, "1")
		if re := regexp.MustCompile(contract.DatePattern(want)); !re.MatchString(printed) {
			t.Fatalf("%s does not match %s", re, printed)
		}
	})
}
