package generate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Errors are named by code; those of one code by what is their own, so that a new row renames none that stand before it.
func TestErrorNames(t *testing.T) {
	gone := contract.DocumentedError{Status: 404, Code: "Pot.Gone", Message: "The pot is gone."}
	refused := contract.DocumentedError{Status: 403, Code: "Pot.Gone", Message: "The pot is not yours."}
	again := contract.DocumentedError{Status: 404, Code: "Pot.Gone", Message: "The pot %s was broken and nobody knows."}
	alike := contract.DocumentedError{Status: 404, Code: "Pot.Gone", Message: "The pot %s was broken and thrown away."}
	silent := contract.DocumentedError{Status: 500, Code: "PotGone"}
	tests := []struct {
		name string
		rows []contract.DocumentedError
		want []string
	}{
		{"one of its code", []contract.DocumentedError{gone}, []string{"ErrPotGone"}},
		{"another status", []contract.DocumentedError{gone, refused}, []string{"ErrPotGone", "ErrPotGone403"}},
		{"the same status", []contract.DocumentedError{gone, again}, []string{"ErrPotGone", "ErrPotGoneThePotWasBrokenAnd"}},
		{"a row between", []contract.DocumentedError{gone, refused, again}, []string{"ErrPotGone", "ErrPotGone403", "ErrPotGoneThePotWasBrokenAnd"}},
		{"the same row twice", []contract.DocumentedError{gone, gone, again}, []string{"ErrPotGone", "ErrPotGoneThePotWasBrokenAnd"}},
		{"messages that begin alike", []contract.DocumentedError{gone, again, alike}, []string{"ErrPotGone", "ErrPotGoneThePotWasBrokenAnd", "ErrPotGoneThePotWasBrokenAndThrownAway"}},
		{"codes that are one Go name", []contract.DocumentedError{gone, silent}, []string{"ErrPotGone", "ErrPotGone500"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range errorsOf(test.rows) {
				got = append(got, e.Name)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
