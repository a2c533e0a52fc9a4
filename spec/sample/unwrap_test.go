package sample_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/sample"
)

// Known envelopes come off: those named after the response or the action, and those of code and data.
func TestUnwrap(t *testing.T) {
	tests := []struct{ name, src, documented, want, around string }{
		{"nothing", "", "A", "nothing", ""},
		{"a scalar", "[1]", "A", "[1]", ""},
		{"none", `{"A":1}`, "A", "{A:1}", ""},
		{"named after the response", `{"XResponse":{"A":1,"B":2}}`, "A B", "{A:1 B:2}", "XResponse"},
		{"in other capitals", `{"xresponse":{"A":1}}`, "A", "{A:1}", "xresponse"},
		{"named after the response, with nothing that is known", `{"XResponse":{"C":1}}`, "A B", "{C:1}", "XResponse"},
		{"named after the response, beside others", `{"id":1,"XResponse":{"A":1}}`, "A B", "{A:1}", "XResponse+id"},
		{"a response beside what is known", `{"A":1,"XResponse":{"B":1}}`, "A B", "{A:1 XResponse:{B:1}}", ""},
		{"a response that a row lists", `{"XResponse":{"A":1}}`, "A xResponse", "{XResponse:{A:1}}", ""},
		{"named after the action", `{"doThing":{"A":1}}`, "A", "{A:1}", "doThing"},
		{"another container without a row", `{"Detail":{"A":1,"B":2}}`, "A B", "{Detail:{A:1 B:2}}", ""},
		{"code and data", `{"code":"200","data":{"A":1,"B":2},"success":true}`, "A B", "{A:1 B:2}", "data+code+success"},
		{"code and data in capitals", `{"Code":"200","Data":{"A":1,"B":2}}`, "A B", "{A:1 B:2}", "Data+Code"},
		{"data without a code", `{"data":{"A":1,"B":2},"success":true}`, "A B", "{data:{A:1 B:2} success:true}", ""},
		{"data that a row lists", `{"code":1,"data":{"A":1,"B":2}}`, "A B Data", "{code:1 data:{A:1 B:2}}", ""},
		{"data that a row lists, and that is inside again", `{"code":1,"data":{"Data":1,"B":2}}`, "B Data", "{Data:1 B:2}", "data+code"},
		{"as many names inside as outside", `{"code":1,"A":1,"data":{"B":2}}`, "A B", `{code:1 A:1 data:{B:2}}`, ""},
		{"one more inside", `{"A":1,"code":1,"data":{"B":2,"C":3}}`, "A B C", "{B:2 C:3}", "data+A+code"},
		{"a list of data is none", `{"code":1,"data":[{"A":1}]}`, "A", `{code:1 data:[{A:1}]}`, ""},
		{"one in the other", `{"XResponse":{"code":1,"data":{"A":1}}}`, "A", "{A:1}", "XResponse data+code"},
		{"at most three", `{"aResponse":{"bResponse":{"cResponse":{"dResponse":{"A":1}}}}}`, "A", "{dResponse:{A:1}}", "aResponse bResponse cResponse"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, _ := sample.JSON(tt.src)
			v, envelopes := sample.Unwrap(v, sample.NamesOf(strings.Fields(tt.documented)...), "DoThing")
			var around []string
			for _, e := range envelopes {
				around = append(around, strings.Join(append([]string{e.Name}, e.Beside...), "+"))
			}
			if got := show(v); got != tt.want || strings.Join(around, " ") != tt.around {
				t.Errorf("%s in %v, want %s in [%s]", got, around, tt.want, tt.around)
			}
		})
	}
}
