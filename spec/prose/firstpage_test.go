package prose

import "testing"

func TestReadFirstPage(t *testing.T) {
	const one = "minimum=1"
	check(t, readFirstPage, []reading{
		{name: "in words", typ: "integer", param: "PageNumber", text: "The number of the page to return. Pages start from page 1.", want: one},
		{name: "in Chinese", typ: "integer", param: "PageNo", text: "页码，从1开始。", want: one},
		{name: "by the default", typ: "integer", param: "PageNumber", text: "The number of the page. Default value: 1.", want: one},
		{name: "another default", typ: "integer", param: "PageNumber", text: "The number of the page. Default value: 10.", want: ""},
		{name: "a page 0", typ: "integer", param: "PageNumber", text: "The number of the page. 0 stands for all pages. Default value: 1.", want: ""},
		{name: "a page 0 by the example", typ: "integer", param: "PageNumber", example: "0", text: "Pages start from page 1.", want: ""},
		{name: "a size of pages", typ: "integer", param: "PageSize", text: "The size of the page. Default value: 1.", want: ""},
		{name: "a text", typ: "string", param: "PageNumber", text: "Pages start from page 1.", want: ""},
		{name: "a later start", typ: "integer", param: "PageNumber", text: "Pages start from page 10.", want: ""},
	})
}
