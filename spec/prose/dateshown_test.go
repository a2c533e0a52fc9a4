package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A moment that is shown as the form is a form; one that is shown as a value is not.
func TestReadDateFormatThatIsShown(t *testing.T) {
	check(t, readDateFormat, []reading{
		{name: "to the second", text: "开始时间，格式如：2018-08-08T08:07:18Z", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "to the minute", text: "结束时间，格式如：2018-08-08T08:07Z，且大于开始时间。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "a day", text: "日期。格式为2018-08-08。", want: "format=yyyy-MM-dd"},
		{name: "a day with slashes", text: "日期。格式例如：2018/08/08。", want: "format=yyyy/MM/dd"},
		{name: "a space inside", text: "格式如“2018-08-08 08:07:18”。", want: "format=yyyy-MM-dd HH:mm:ss"},
		{name: "without a zone", text: "格式：2018-08-08T08:07:18。", want: "format=yyyy-MM-ddTHH:mm:ss"},
		{name: "in that form", text: "时间，例如2018-08-08T08:07Z格式。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "like it", text: "时间，形如2018-08-08T08:07Z。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "in the format of", text: "The start time, in the format of 2018-08-08T08:07:18Z.", want: "format=yyyy-MM-ddTHH:mm:ssZ"},
		{name: "format, with a colon", text: "The start time. Format: 2018-08-08T08:07Z. It must be in UTC.", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "before the word", text: "Specify the time in the 2018-08-08 08:07:18 format.", want: "format=yyyy-MM-dd HH:mm:ss"},
		{name: "format, for example", text: "The format, for example, 2018-08-08.", want: "format=yyyy-MM-dd"},

		{name: "a value", text: "开始时间，例如：2018-08-08T08:07:18Z。", want: ""},
		{name: "a value, in English", text: "The start time, for example, 2018-08-08T08:07Z.", want: ""},
		{name: "a version", text: "API的版本，取值：2018-08-08。", want: ""},
		{name: "one of two forms", text: "时间戳或者格式如2018-08-08 08:07:18的数据。", want: ""},
		{name: "one of two forms, in English", text: "A timestamp, or a time in the 2018-08-08 08:07:18 format.", want: ""},
		{name: "another form elsewhere", text: "格式如：2018-08-08T08:07Z。也可以传入时间戳。", want: ""},
		{name: "parts of a second", text: "格式如：2018-08-08T08:07:18.123Z。", want: ""},
		{name: "a zone", text: "格式如：2018-08-08T08:07:18+08:00。", want: ""},
		{name: "two moments", text: "格式如：2018-08-08~2018-08-09。", want: ""},
		{name: "two forms", text: "格式如：2018-08-08T08:07Z。格式如：2018-08-08。", want: ""},
		{name: "in some case", text: "如果按天查询，格式为2018-08-08。", want: ""},
		{name: "of a member", text: "说明：\n\n-   Begin：格式为2018-08-08。", want: ""},
		{name: "a form that is named wins", text: "格式为yyyy-MM-ddTHH:mmZ，格式如：2018-08-08T08:07Z。", want: "format=yyyy-MM-ddTHH:mmZ"},
		{name: "a number of eight digits", text: "格式如：20180808。", want: ""},
	})
}

// A form that only a value shows is a guess, and says so.
func TestShownFormatIsInferred(t *testing.T) {
	found := readDateFormat(reading{}.subject(), Sentences(cellOf("格式如：2018-08-08T08:07Z。")))
	if len(found) != 1 || found[0].Inferred != contract.ByProse {
		t.Errorf("got %v", found)
	}
}
