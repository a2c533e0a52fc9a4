package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// errorForm is how an error is told from a result whose status is that of a success.
type errorForm struct {
	inResults bool     // the page lists Code and Message as members of results
	codes     []string // of the documented errors
}

func errorFormOf(op *operation.Operation) errorForm {
	has := func(name string) bool {
		return slices.ContainsFunc(op.Result.Properties, func(f operation.Field) bool { return f.Name == name })
	}
	form := errorForm{inResults: has("Code") && has("Message")}
	for _, e := range op.Errors {
		form.codes = append(form.codes, e.Code)
	}
	return form
}
