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

// Whatever form is read, the pattern made of it matches the form itself with its letters as digits.
func TestDateFormsHavePatterns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.StringMatching(`(yyyy-MM-dd|YYYY-MM-DD)((T|'T'| )(HH:mm|hh:mm)(:ss(\.SSS)?)?)?(Z|'Z')?`).Draw(t, "form")
		found := readDateFormat(reading{}.subject(), Sentences(cellOf("格式为"+form+"。")))
		want := strings.ReplaceAll(form, "'", "")
		if len(found) != 1 || found[0].Value != want {
			t.Fatalf("%s, want %s", written(found), want)
		}
		printed := regexp.MustCompile(`[yYmMdDhHsS]`).ReplaceAllString(want, "7")
		if re := regexp.MustCompile(contract.DatePattern(want)); !re.MatchString(printed) {
			t.Fatalf("%s does not match %s", re, printed)
		}
	})
}
