package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What control characters keep from being read is a failure, and so is one of the server; refusals in no format are none.
func TestWellFormed(t *testing.T) {
	inJSON, inXML := check(scenario.WellFormed, "json"), check(scenario.WellFormed, "xml")
	judgeEach(t, []judged{
		{"a result", inJSON, json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a refusal", inJSON, json("probe", 400, missing), verdict.Satisfied, ""},
		{"escaped in JSON", inJSON, json("probe", 200, `{"A":"a\u0001b\t"}`), verdict.Satisfied, ""},
		{"raw in JSON", inJSON, json("probe", 200, "{\"A\":\"a\u0001b\"}"), verdict.Violated, "expected a body in JSON"},
		{"a raw tab in the message of a refusal", inJSON, json("probe", 404, "{\"Code\":\"A\",\"Message\":\"a\tb\"}"), verdict.Violated, "expected a body in JSON"},
		{"white space in XML", inXML, xml("probe", "<A>a\tb\n</A>"), verdict.Satisfied, ""},
		{"replaced in XML", inXML, xml("probe", "<A>a\ufffdb</A>"), verdict.Satisfied, ""},
		{"raw in XML", inXML, xml("probe", "<A>a\u0001b</A>"), verdict.Violated, "illegal character code U+0001"},
		{"a reference in XML", inXML, xml("probe", "<A>a&#1;b</A>"), verdict.Violated, "expected a body in XML"},
		{"a reference in other figures", inXML, xml("probe", "<A>a&#x1;b</A>"), verdict.Violated, "expected a body in XML"},
		{"a reference to a tab", inXML, xml("probe", "<A>a&#9;&#x0A;b</A>"), verdict.Satisfied, ""},
		{"something else wrong with it", inJSON, json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
		{"only a part", inJSON, torn(json("probe", 200, "{\"A\":\"\u0001\"}")), verdict.Unanswered, ""},
		{"the other format", inXML, json("probe", 200, okJSON), verdict.Unanswered, "got JSON"},
		{"a refusal in neither format", inXML, answered("probe", 400, "text/plain", "Bad Request"), verdict.Satisfied, ""},
		{"a page of HTML", inXML, answered("probe", 200, "text/html", "<html/>"), verdict.Unanswered, "HTML"},
		{"a failure of the server", inXML, json("probe", 500, strings.ReplaceAll(missing, "MissingWidgetId", "InternalError")), verdict.Violated, "500 InternalError"},
	})
}

// A member that repeats a parameter may lack its control characters, and no more.
func TestEchoesWithControlCharacters(t *testing.T) {
	apart, around := check(scenario.EchoApart, "WidgetId", "WidgetId"), check(scenario.EchoAround, "WidgetId", "WidgetId")
	sent := func(text string) string { return `{"RequestId":"1","WidgetId":"` + text + `"}` }
	judgeEach(t, []judged{
		{"as sent", apart, sending("w\u0001p", json("probe", 200, sent(`w\u0001p`))), verdict.Satisfied, ""},
		{"left out", apart, sending("w\t\np", json("probe", 200, sent(`wp`))), verdict.Satisfied, ""},
		{"replaced", apart, sending("w\t\np", json("probe", 200, sent(`w p`))), verdict.Satisfied, ""},
		{"escaped twice", apart, sending("w\u0001p", json("probe", 200, sent(`w\\u0001p`))), verdict.Violated, `WidgetId should be "w\x01p" as sent`},
		{"escaped twice, where anything may stand", around, sending("w\u0001p", json("probe", 200, sent(`w\\u0001p`))), verdict.Satisfied, ""},
		{"cut", around, sending("w\u0001p", json("probe", 200, sent(`w`))), verdict.Violated, "as sent"},
		{"no result", apart, sending("w\u0001p", json("probe", 400, missing)), verdict.Satisfied, ""},
		{"no member", apart, sending("w\u0001p", json("probe", 200, `{"RequestId":"1"}`)), verdict.Unanswered, "no text WidgetId"},
	})
}
