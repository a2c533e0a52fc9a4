package generate

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Errors are named by code; those of one code by what is their own, and a code that has several statuses has a name too.
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
		{"another status", []contract.DocumentedError{gone, refused}, []string{"ErrPotGone", "ErrPotGone404", "ErrPotGone403"}},
		{"the same status", []contract.DocumentedError{gone, again}, []string{"ErrPotGone", "ErrPotGone404ThePotWasBrokenAnd"}},
		{"a row between", []contract.DocumentedError{gone, refused, again}, []string{"ErrPotGone", "ErrPotGone404", "ErrPotGone403", "ErrPotGone404ThePotWasBrokenAnd"}},
		{"the same row twice", []contract.DocumentedError{gone, gone, again}, []string{"ErrPotGone", "ErrPotGone404ThePotWasBrokenAnd"}},
		{"messages that begin alike", []contract.DocumentedError{gone, again, alike}, []string{"ErrPotGone", "ErrPotGone404ThePotWasBrokenAnd", "ErrPotGone404ThePotWasBrokenAndThrownAway"}},
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

// A row that is added, wherever it stands, takes no name away, and what errors.Is finds by a name it goes on to find.
func TestNewRowsTakeNoNameAway(t *testing.T) {
	variable := func(e glueError) *acs.Error {
		if e.OfCode {
			return acs.NewCode(e.Status, e.Code, e.Message)
		}
		return acs.NewError(e.Status, e.Code, e.Message)
	}
	row := rapid.Custom(func(t *rapid.T) contract.DocumentedError {
		return contract.DocumentedError{
			Status:  rapid.SampledFrom([]int{400, 403, 404}).Draw(t, "status"),
			Code:    rapid.SampledFrom([]string{"Pot.Gone", "Lid.Gone"}).Draw(t, "code"),
			Message: rapid.SampledFrom([]string{"", "one", "two", "a b c d e f", "a b c d e g"}).Draw(t, "message"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(row, 1, 8).Draw(t, "rows")
		added := row.Draw(t, "added")
		if slices.Contains(rows, added) {
			t.Skip("what is there already is not added")
		}
		more := slices.Insert(slices.Clone(rows), rapid.IntRange(0, len(rows)).Draw(t, "place"), added)
		later := map[string]*acs.Error{}
		for _, e := range errorsOf(more) {
			later[e.Name] = variable(e)
		}
		for _, e := range errorsOf(rows) {
			is, there := later[e.Name]
			if !there {
				t.Fatalf("%s is gone", e.Name)
			}
			for _, r := range rows {
				answered := acs.NewError(r.Status, r.Code, r.Message)
				if errors.Is(answered, variable(e)) && !errors.Is(answered, is) {
					t.Fatalf("%v was %s and is not any more", answered, e.Name)
				}
			}
		}
	})
}
