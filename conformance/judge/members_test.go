package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A member is there; below a list that came back empty there is nothing to see.
func TestMember(t *testing.T) {
	judgeEach(t, []judged{
		{"a member", check(scenario.Member, "", "Parts[].On"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member that is not there", check(scenario.Member, "", "Colour"), json("probe", 200, okJSON), verdict.Violated, "Colour"},
		{"a member below an empty list cannot be seen", check(scenario.Member, "", "Parts[].On"), json("probe", 200, `{"Parts":[]}`), verdict.Unanswered, "Parts"},
		{"a body that cannot be read shows no member", check(scenario.Member, "", "RequestId"), json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
		{"a member of one item among several", check(scenario.Member, "", "Parts[].On"), json("probe", 200, `{"Parts":[{},{"On":true}]}`), verdict.Satisfied, ""},
		{"a member of no item", check(scenario.Member, "", "Parts[].On"), json("probe", 200, `{"Parts":[{"Off":true}]}`), verdict.Violated, "the result has no Parts[].On"},
		{"a member below a list that is not there", check(scenario.Member, "", "Parts[].On"), json("probe", 200, `{"RequestId":"r"}`), verdict.Violated, "Parts[].On"},
		{"below an empty element in XML", check(scenario.Member, "", "Parts[].On"), xml("probe", "<R><Parts/></R>"), verdict.Unanswered, "the list Parts came back empty, so that Parts[].On cannot be seen"},
		{"below a list within an empty list", check(scenario.Member, "", "A[].B[].C"), json("probe", 200, `{"A":[{"B":[]}]}`), verdict.Unanswered, "the list A.B came back empty"},
		{"a null is there", check(scenario.Member, "", "Count"), json("probe", 200, `{"Count":null}`), verdict.Satisfied, ""},
	})
}

// A member has its documented type: strictly in JSON, by its text in XML.
func TestMemberType(t *testing.T) {
	judgeEach(t, []judged{
		{"a type", check(scenario.MemberType, "", "Count"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a number as text is another type in JSON", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":"1"}`), verdict.Violated, "integer"},
		{"a fraction is no integer", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":1.5}`), verdict.Violated, "integer"},
		{"null is no integer", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":null}`), verdict.Violated, "integer"},
		{"a number as text is its type in XML", check(scenario.MemberType, "", "Count"), xml("probe", okXML), verdict.Satisfied, ""},
		{"letters are no integer in XML", check(scenario.MemberType, "", "Count"), xml("probe", "<R><Count>many</Count></R>"), verdict.Violated, "many"},
		{"a boolean in a list", check(scenario.MemberType, "", "Parts[].On"), json("probe", 200, `{"Parts":[{"On":"true"}]}`), verdict.Violated, "boolean"},
	})
}

func TestNoMember(t *testing.T) {
	judgeEach(t, []judged{
		{"no Code in a success", check(scenario.NoMember, "", "Code"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a Code in a success", check(scenario.NoMember, "", "Code"), json("probe", 200, `{"Code":"200"}`), verdict.Violated, "Code"},
		{"a body that cannot be read shows no member", check(scenario.NoMember, "", "Code"), json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
	})
}

// A member repeats what the request sent.
func TestEcho(t *testing.T) {
	judgeEach(t, []judged{
		{"an echo", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"an echo of something else", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, `{"WidgetId":"v"}`), verdict.Violated, `"w"`},
		{"a body that cannot be read", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
		{"a parameter that was not sent", check(scenario.Echo, "Colour", "WidgetId"), json("probe", 200, okJSON), verdict.Unanswered, "the request sent no Colour"},
		{"an object cannot repeat a text", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, `{"WidgetId":{}}`), verdict.Unanswered, "no text WidgetId"},
		{"a number that reads the same", check(scenario.Echo, "WidgetId", "WidgetId"), sending("1", json("probe", 200, `{"WidgetId":1}`)), verdict.Satisfied, ""},
		{"an echo in XML", check(scenario.Echo, "WidgetId", "WidgetId"), xml("probe", okXML), verdict.Satisfied, ""},
	})
}

// Members of the printed answer are there.
func TestExampleMembers(t *testing.T) {
	judgeEach(t, []judged{
		{"the example's members", check(scenario.ExampleMembers, "json"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member of the example is not there", check(scenario.ExampleMembers, "json"), json("probe", 200, `{"WidgetId":"w"}`), verdict.Violated, "RequestId"},
		{"the example of XML", check(scenario.ExampleMembers, "xml"), xml("probe", okXML), verdict.Satisfied, ""},
		{"a member of XML's example is not there", check(scenario.ExampleMembers, "xml"), xml("probe", "<R><WidgetId>w</WidgetId></R>"), verdict.Violated, "RequestId"},
		{"a body that cannot be read", check(scenario.ExampleMembers, "json"), json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
	})
}

// There is no member that the page does not list, at every depth that it describes.
func TestOnlyMembers(t *testing.T) {
	judgeEach(t, []judged{
		{"only listed members", check(scenario.OnlyMembers), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member that is not listed", check(scenario.OnlyMembers), json("probe", 200, `{"RequestId":"r","Debug":1}`), verdict.Violated, "Debug"},
		{"a member of a list's item that is not listed", check(scenario.OnlyMembers), json("probe", 200, `{"Parts":[{"On":true},{"Off":true}]}`), verdict.Violated, "Parts.Off"},
		{"a body that cannot be read", check(scenario.OnlyMembers), json("probe", 200, "{"), verdict.Unanswered, "not JSON"},
		{"only listed members, in XML", check(scenario.OnlyMembers), xml("probe", okXML), verdict.Satisfied, ""},
		{"one that is not listed, in XML", check(scenario.OnlyMembers), xml("probe", "<R><Parts><Part><On>true</On></Part></Parts></R>"), verdict.Violated, "Parts.Part"},
		{"what an undescribed object holds is its own", check(scenario.OnlyMembers), json("probe", 200, `{"WidgetId":{"any":1}}`), verdict.Satisfied, ""},
	})
}

func TestComparedAnswers(t *testing.T) {
	compared := func(kind scenario.Kind) scenario.Scenario {
		s := pair(check(kind, "control"))
		return s
	}
	cases := []struct {
		name          string
		kind          scenario.Kind
		first, second exchange.Exchange
		want          verdict.Finding
	}{
		{"the same in both formats", scenario.SameResult, json("control", 200, okJSON), xml("probe", okXML), verdict.Satisfied},
		{"another value", scenario.SameResult, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, `"w"`, `"v"`)), verdict.Violated},
		{"another RequestId is no difference", scenario.SameResult, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7", "7EC7")), verdict.Satisfied},
		{"the same RequestId twice", scenario.RequestIDUnique, json("control", 200, okJSON), json("probe", 200, okJSON), verdict.Violated},
		{"two RequestIds", scenario.RequestIDUnique, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7", "7EC7")), verdict.Satisfied},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(compared(c.kind), []exchange.Exchange{c.first, c.second})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

// A member that the page prints and does not list is the page's contradiction: neither its absence nor its presence is held
// against the target.
func TestMembersThatAreOnlyPrinted(t *testing.T) {
	op := widget()
	op.Examples.JSON = `{"RequestId":"r","WidgetId":"w","colour":"red","Parts":[{"On":true,"size":1}]}`
	for name, c := range map[string]struct {
		kind scenario.Kind
		body string
		want verdict.Finding
	}{
		"absent":                           {scenario.ExampleMembers, `{"RequestId":"r","WidgetId":"w","Parts":[]}`, verdict.Satisfied},
		"present":                          {scenario.OnlyMembers, `{"RequestId":"r","colour":"red"}`, verdict.Satisfied},
		"present in an item":               {scenario.OnlyMembers, `{"RequestId":"r","Parts":[{"size":1}]}`, verdict.Satisfied},
		"one that is nowhere":              {scenario.OnlyMembers, `{"RequestId":"r","weight":1}`, verdict.Violated},
		"one that is printed elsewhere":    {scenario.OnlyMembers, `{"RequestId":"r","size":1}`, verdict.Violated},
		"RequestId, which is in every one": {scenario.OnlyMembers, `{"RequestId":"r"}`, verdict.Satisfied},
	} {
		t.Run(name, func(t *testing.T) {
			got := judge.Context{Operation: op}.Judge(one(check(c.kind, "json")), []exchange.Exchange{json("probe", 200, c.body)})
			if got.Finding != c.want {
				t.Errorf("%s: %s, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}
