package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A media type says what the body is written in; both of XML count.
func TestMedia(t *testing.T) {
	judgeEach(t, []judged{
		{"JSON's media type", check(scenario.Media, "json"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"XML's media type as text", check(scenario.Media, "xml"), xml("probe", okXML), verdict.Satisfied, ""},
		{"XML's media type as application", check(scenario.Media, "xml"), answered("probe", 200, "application/xml", okXML), verdict.Satisfied, ""},
		{"another media type", check(scenario.Media, "json"), answered("probe", 200, "text/plain", okJSON), verdict.Violated, "text/plain"},
		{"no media type", check(scenario.Media, "json"), without(json("probe", 200, okJSON)), verdict.Violated, "expected a Content-Type for JSON, the answer has none"},
		{"one with a charset", check(scenario.Media, "json"), answered("probe", 200, "application/json; charset=UTF-8", okJSON), verdict.Satisfied, ""},
		{"one in capitals", check(scenario.Media, "json"), answered("probe", 200, "Application/JSON", okJSON), verdict.Satisfied, ""},
		{"one that is none", check(scenario.Media, "json"), answered("probe", 200, "json; ; =", okJSON), verdict.Violated, "json; ; ="},
		{"JSON's for XML", check(scenario.Media, "xml"), answered("probe", 200, "application/json", okXML), verdict.Violated, "expected the media type of XML"},
		{"XML's for JSON", check(scenario.Media, "json"), answered("probe", 200, "text/xml", okJSON), verdict.Violated, "text/xml"},
	})
}

// A body is well-formed in its format.
func TestBody(t *testing.T) {
	judgeEach(t, []judged{
		{"a body in the format", check(scenario.Body, "xml"), xml("probe", okXML), verdict.Satisfied, ""},
		{"a body in the other format, which others tell", check(scenario.Body, "xml"), json("probe", 200, okJSON), verdict.Unanswered, "JSON"},
		{"a page of a proxy", check(scenario.Body, "xml"), xml("probe", "<!DOCTYPE html><p>"), verdict.Unanswered, "XML"},
		{"a body in no format", check(scenario.Body, "xml"), xml("probe", "<a"), verdict.Violated, "XML"},
		{"a body that ended early", check(scenario.Body, "json"), torn(json("probe", 200, "{")), verdict.Unanswered, "expected a body in JSON"},
	})
}

// A format is told by how a body begins, well-formed or not.
func TestInFormat(t *testing.T) {
	judgeEach(t, []judged{
		{"a format that is not there cannot be seen", needed(check(scenario.InFormat, "xml")), json("probe", 200, okJSON), verdict.Unanswered, "nothing to look at: expected a body in XML"},
		{"JSON, well-formed or not", check(scenario.InFormat, "json"), json("probe", 200, "{"), verdict.Satisfied, ""},
		{"XML, well-formed or not", check(scenario.InFormat, "xml"), xml("probe", "<a>"), verdict.Satisfied, ""},
		{"the other format", check(scenario.InFormat, "json"), xml("probe", okXML), verdict.Violated, "expected a body in JSON, got XML"},
		{"a text", check(scenario.InFormat, "json"), json("probe", 200, "OK"), verdict.Violated, "neither"},
		{"nothing of a body that ended early", check(scenario.InFormat, "json"), torn(json("probe", 200, "")), verdict.Unanswered, "expected a body in JSON"},
	})
}

func TestRoot(t *testing.T) {
	judgeEach(t, []judged{
		{"one of two roots", check(scenario.Root, "KMS,GetWidgetResponse"), xml("probe", okXML), verdict.Satisfied, ""},
		{"none of two roots", check(scenario.Root, "A,B"), xml("probe", okXML), verdict.Violated, "A or B"},
		{"the root", check(scenario.Root, "GetWidgetResponse"), xml("probe", okXML), verdict.Satisfied, ""},
		{"another root", check(scenario.Root, "Widget"), xml("probe", okXML), verdict.Violated, "GetWidgetResponse"},
		{"a root of a document that is not closed cannot be seen", check(scenario.Root, "a"), xml("probe", "<a>"), verdict.Unanswered, "ends within"},
		{"JSON has none", check(scenario.Root, "a"), json("probe", 200, okJSON), verdict.Violated, "an XML document with the root a, but the body is JSON"},
		{"nor has a text", check(scenario.Root, "a"), json("probe", 200, "OK"), verdict.Violated, "neither"},
		{"nor what ended early", check(scenario.Root, "a"), torn(json("probe", 200, "OK")), verdict.Unanswered, "longer than"},
	})
}

// Bytes are UTF-8, and nothing declares another charset.
func TestUTF8(t *testing.T) {
	judgeEach(t, []judged{
		{"UTF-8", check(scenario.UTF8), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"not UTF-8", check(scenario.UTF8), json("probe", 200, "{\"a\":\"\xff\"}"), verdict.Violated, "UTF-8"},
		{"another charset declared", check(scenario.UTF8), answered("probe", 200, "application/json;charset=gbk", okJSON), verdict.Violated, "gbk"},
		{"a byte order mark", check(scenario.UTF8), json("probe", 200, "\ufeff"+okJSON), verdict.Violated, "byte order"},
		{"a charset in capitals", check(scenario.UTF8), answered("probe", 200, "application/json;charset=UTF-8", okJSON), verdict.Satisfied, ""},
		{"no media type", check(scenario.UTF8), without(json("probe", 200, okJSON)), verdict.Satisfied, ""},
		{"another encoding declared", check(scenario.UTF8), xml("probe", `<?xml version="1.0" encoding="latin1"?><a/>`), verdict.Violated, `declaration says "latin1"`},
		{"another encoding declared behind a mark", check(scenario.UTF8), xml("probe", "\ufeff<?xml version='1.0' encoding = 'GBK' ?><a/>"), verdict.Violated, "GBK"},
		{"UTF-8 declared", check(scenario.UTF8), xml("probe", "<?xml version='1.0' encoding='utf-8'?><a>b</a>"), verdict.Satisfied, ""},
		{"a text that is UTF-8 shows no body", check(scenario.UTF8), json("probe", 200, "OK"), verdict.Unanswered, "neither"},
		{"what ended early", check(scenario.UTF8), torn(json("probe", 200, "{\"a\":\"\xe4")), verdict.Unanswered, "longer than"},
	})
}

func TestRawLacks(t *testing.T) {
	judgeEach(t, []judged{
		{"text that must not be in the raw body", check(scenario.RawLacks, `\u0026`), json("probe", 400, `{"a":"\u0026"}`), verdict.Violated, `u0026`},
		{"text that is not there", check(scenario.RawLacks, `\u0026`), json("probe", 400, `{"a":"&"}`), verdict.Satisfied, ""},
	})
}
