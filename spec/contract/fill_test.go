package contract_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestFillPlaceholders(t *testing.T) {
	for message, want := range map[string]string{
		`The input parameter "%s" that is mandatory is not supplied.`: `The input parameter "Tag.N.Key" that is mandatory is not supplied.`,
		"The parameter %s is wrong: %s.":                              "The parameter Tag.N.Key is wrong: the given value.",
		"The value of <parameter name> is wrong.":                     "The value of Tag.N.Key is wrong.",
		"{ parameter } is wrong.":                                     "Tag.N.Key is wrong.",
		"${ParamName} is wrong.":                                      "Tag.N.Key is wrong.",
		"The Parameter {name} is wrong.":                              "The Parameter Tag.N.Key is wrong.",
		"The parameter value {value} is wrong.":                       "The parameter value the given value is wrong.",
		"参数“{参数}”不合法。":                                                "参数“Tag.N.Key”不合法。",
		"参数：%s不合法。":                                                   "参数：Tag.N.Key不合法。",
		"The length must be below %d.":                                "The length must be below a number.",
		"The instance XXX does not exist.":                            "The instance the given value does not exist.",
		"The group ca-1****.":                                         "The group ca-1the given value.",
		"Nothing to fill in.":                                         "Nothing to fill in.",
		"":                                                            "",
	} {
		if got := contract.FillPlaceholders(message, "Tag.N.Key"); got != want {
			t.Errorf("%s: want %q, got %q", message, want, got)
		}
	}
}

// TestFillProperty: what is filled in leaves no placeholder, and the rest stands as it was.
func TestFillProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		message := rapid.StringOf(rapid.SampledFrom([]rune("aA %sd{}<>$[]X*\"参数"))).Draw(t, "message")
		filled := contract.FillPlaceholders(message, "Id")
		if !contract.HasPlaceholder(message) && filled != message {
			t.Fatalf("%q became %q", message, filled)
		}
	})
}
