package page

import (
	"maps"
	"slices"
	"strings"
)

// missing reports the parts that every operation page has and this one lacks.
func (w *walker) missing() {
	p := w.page
	if p.Title.Line == 0 {
		w.out.Addf(Warning, 1, 1, "no title; expected a heading of level 1 with the name of the operation")
	}
	w.missingRequest()
	if len(p.TablesOf(SectionResponse)) == 0 {
		w.out.Addf(Warning, 0, 0, "no table of response parameters; expected one in a section like %q or %q", "返回数据", "Response parameters")
	}
}

// missingRequest reports that no table lists parameters. That is well when the section says that there are none, and the
// request example has none.
func (w *walker) missingRequest() {
	switch {
	case len(w.page.TablesOf(SectionRequest)) > 0:
	case w.request == 0:
		w.out.Addf(Error, 0, 0, "no table of request parameters; expected one in a section like %q or %q", "请求参数", "Request parameters")
	case saysNone(w.asked) && !slices.Contains(slices.Collect(maps.Values(calledNames(w.page))), true):
		w.out.Addf(Warning, w.request, 0, "no table in the section of the request parameters; the operation is taken to have none of its own")
	default:
		w.out.Addf(Error, w.request, 0, "the section of the request parameters has no table that can be read; expected one with a header such as %q",
			"|Parameter|Type|Required|Description|")
	}
}

// saysNone reports whether the text of a section says that an operation has no parameters, or no others than all have.
func saysNone(text []Fragment) bool {
	for _, f := range text {
		t := strings.ToLower(f.Text())
		if startsRow(f.Raw) || strings.HasPrefix(t, "- ") && strings.Contains(t, ":") {
			return false
		}
	}
	return len(text) == 0 || slices.ContainsFunc(text, func(f Fragment) bool {
		t := strings.ToLower(f.Text())
		return hasAny(t, "无", "没有", "不需要", "公共") || hasWord(t, "no", "none", "not", "n/a", "common", "only")
	})
}
