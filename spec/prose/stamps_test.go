package prose

import "testing"

// The forms of a time of which one is a number.
func TestStamps(t *testing.T) {
	const both = "format=unix-ms|yyyy-MM-dd HH:mm:ss"
	check(t, readDateFormat, []reading{
		{name: "alone", text: "开始时间。格式为Unix时间戳，即从1970年1月1日开始所经过的毫秒数。", want: "format=unix-ms"},
		{name: "alone, in English", text: "The start. This value is a UNIX timestamp representing the number of milliseconds that have elapsed since January 1, 1970.", want: "format=unix-ms"},
		{name: "seconds", text: "时间，Unix时间戳，单位：秒。", want: "format=unix-s"},
		{name: "seconds, in English", text: "The time, as a UNIX timestamp in seconds.", want: "format=unix-s"},
		{name: "in items", text: "支持的格式：\n\n-   Unix时间戳：从1970年1月1日开始所经过的毫秒数。\n-   Format格式：YYYY-MM-DDThh:mm:ssZ。", want: "format=unix-ms|YYYY-MM-DDThh:mm:ssZ"},
		{name: "in a sentence", text: "The time. It can be in the long time format or yyyy-MM-dd HH:mm:ss format.", want: both},
		{name: "shown by an example", text: "可以传入距离1970年1月1日0点的毫秒数，也可以传入format数据，如2015-10-20 00:00:00。", want: both},
		{name: "an example in another form", example: "2019-01-30 00:00:00", text: "格式为Unix时间戳，即毫秒数。", want: both},
		{name: "an example in the form", example: "1551579637000", text: "格式为Unix时间戳，即毫秒数。", want: "format=unix-ms"},
		{name: "a form that is not known", text: "Unix时间戳毫秒数，或yyyy-MM-dd-HH格式。", want: ""},
		{name: "of a case", text: "当Kind为a时，格式为Unix时间戳，即毫秒数。", want: ""},
		{name: "a number", typ: "integer", text: "格式为Unix时间戳，即毫秒数。", want: ""},
		{name: "how long, in seconds", text: "How long to wait, in seconds. The format is a number.", want: ""},
		{name: "a long time, in milliseconds", text: "A long time, in milliseconds.", want: ""},
		{name: "a duration", text: "持续的毫秒数。", want: ""},
	})
}
