package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestRefusalOf(t *testing.T) {
	row := func(status int, code, message string, kind contract.TriggerKind, parameter string) contract.DocumentedError {
		return contract.DocumentedError{Status: status, Code: code, Message: message, Trigger: contract.Trigger{Kind: kind, Parameter: parameter}}
	}
	const missing, invalid, state = contract.TriggerMissing, contract.TriggerInvalid, contract.TriggerState
	for _, c := range []struct {
		name      string
		errs      []contract.DocumentedError
		kind      contract.TriggerKind
		parameter string
		want      string // code and message
	}{
		{"nothing documented", nil, missing, "Id", ""},
		{"for the parameter", []contract.DocumentedError{row(400, "MissingId", "m", missing, "Id")}, missing, "Id", "MissingId m"},
		{"for another", []contract.DocumentedError{row(400, "MissingId", "m", missing, "Id")}, missing, "Name", ""},
		{"for a value", []contract.DocumentedError{row(400, "InvalidId", "m", invalid, "Id")}, missing, "Id", ""},
		{"for a list", []contract.DocumentedError{row(400, "InvalidTag", "m", invalid, "Tag.N")}, invalid, "Tag.N", "InvalidTag m"},
		{"not for its members", []contract.DocumentedError{row(400, "InvalidTag", "m", invalid, "Tag.N")}, invalid, "Tag.N.Key", ""},
		{"the first of several", []contract.DocumentedError{
			row(404, "InvalidId.NotFound", "a", invalid, "Id"), row(400, "InvalidId", "b", invalid, "Id"),
		}, invalid, "Id", "InvalidId.NotFound a"},
		{"named before generic", []contract.DocumentedError{
			row(400, "InvalidParameter", "g", state, ""), row(400, "InvalidId", "n", invalid, "Id"),
		}, invalid, "Id", "InvalidId n"},
		{"a clash is no refusal", []contract.DocumentedError{
			row(400, "InvalidId.Duplicate", "d", invalid, "Id"), row(400, "InvalidParameter", "g", state, ""),
		}, invalid, "Id", "InvalidParameter g"},
		{"a failure is no refusal", []contract.DocumentedError{row(500, "InvalidParameter", "g", state, "")}, invalid, "Id", ""},
		{"a row without a status", []contract.DocumentedError{row(0, "InvalidId", "n", invalid, "Id")}, invalid, "Id", ""},
		{"what the caller may not", []contract.DocumentedError{row(403, "InvalidParameter", "g", contract.TriggerAuth, "")}, invalid, "Id", ""},
		{"a message about the parameter first", []contract.DocumentedError{
			row(400, "InvalidParameter", "all", state, ""), row(400, "InvalidParameter", "The Id is wrong.", state, ""),
		}, invalid, "Id", "InvalidParameter The Id is wrong."},
		{"a message about another parameter", []contract.DocumentedError{
			row(400, "InvalidParameter", "The Name is wrong.", state, ""), row(400, "InvalidParameter", "all", state, ""),
		}, invalid, "Id", "InvalidParameter all"},
		{"a message about a parameter of nobody", []contract.DocumentedError{
			row(400, "InvalidParameter", `The value of parameter "Policy" is not valid.`, state, ""),
		}, invalid, "Id", ""},
		{"a message with a placeholder", []contract.DocumentedError{
			row(400, "MissingParameter", `The input parameter "%s" is not supplied.`, state, ""),
		}, missing, "Id", `MissingParameter The input parameter "%s" is not supplied.`},
	} {
		got, found := contract.RefusalOf(c.errs, c.kind, c.parameter, []string{"Id", "Name", "Tag.N", "Tag.N.Key"})
		if text := got.Code + " " + got.Message; found != (c.want != "") || found && text != c.want {
			t.Errorf("%s: want %q, got %t %q", c.name, c.want, found, text)
		}
	}
}

func TestGenericCodes(t *testing.T) {
	for code, want := range map[string]contract.TriggerKind{
		"MissingParameter":           contract.TriggerMissing,
		"MissingParameters":          contract.TriggerMissing,
		"MissingParam":               contract.TriggerMissing,
		"Missing.Parameter":          contract.TriggerMissing,
		"MissingRequiredParameter":   contract.TriggerMissing,
		"ParameterMissing":           contract.TriggerMissing,
		"Parameter.Missing":          contract.TriggerMissing,
		"InvalidParameter.Missing":   contract.TriggerMissing,
		"InvalidParameter.Empty":     contract.TriggerMissing,
		"Vpc.MissingParameter":       contract.TriggerMissing,
		"InvalidParameter":           contract.TriggerInvalid,
		"InvalidParameters":          contract.TriggerInvalid,
		"InvalidParamter":            contract.TriggerInvalid,
		"Invalid.Param":              contract.TriggerInvalid,
		"IllegalParameter":           contract.TriggerInvalid,
		"IllegalArgument":            contract.TriggerInvalid,
		"InvalidParameter.Format":    contract.TriggerInvalid,
		"InvalidParameterValue":      contract.TriggerInvalid,
		"ParameterInvalid":           contract.TriggerInvalid,
		"Parameter.Illegal":          contract.TriggerInvalid,
		"Slb.InvalidParameter":       contract.TriggerInvalid,
		"InvalidParameter.Conflict":  "",
		"MissingParameter.Colour":    "",
		"TemplateMissingParameter.X": "",
		"UserParameterMissing":       "",
		"UnknownUserParameter":       "",
		"InvalidAction.NotFound":     "",
		"Parameter":                  "",
	} {
		errs := []contract.DocumentedError{{Status: 400, Code: code, Trigger: contract.Trigger{Kind: contract.TriggerState}}}
		for _, kind := range []contract.TriggerKind{contract.TriggerMissing, contract.TriggerInvalid} {
			if _, found := contract.RefusalOf(errs, kind, "Id", []string{"Id"}); found != (kind == want) {
				t.Errorf("%s for %s: found %t", code, kind, found)
			}
		}
	}
}
