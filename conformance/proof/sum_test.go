package proof_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/proof"
)

// A percentage of the faults may survive where that is allowed; other failures may not.
func TestHolds(t *testing.T) {
	t.Parallel()
	killed, survivor := proof.Row{Killers: []proof.Notice{{}}}, proof.Row{Survived: "seen and passed"}
	blamed := proof.Row{Killers: []proof.Notice{{}}, Unrelated: []proof.Notice{{}}}
	for _, c := range []struct {
		name  string
		page  proof.Proof
		least float64
		want  bool
	}{
		{"all of them", proof.Proof{Rows: []proof.Row{killed, killed}}, 100, true},
		{"a survivor of two", proof.Proof{Rows: []proof.Row{killed, survivor}}, 100, false},
		{"half are enough", proof.Proof{Rows: []proof.Row{killed, survivor}}, 50, true},
		{"half are not enough", proof.Proof{Rows: []proof.Row{killed, survivor}}, 50.1, false},
		{"another statement is blamed", proof.Proof{Rows: []proof.Row{killed, blamed}}, 50, false},
		{"the right server fails", proof.Proof{Rows: []proof.Row{killed}, Right: []proof.Notice{{}}}, 50, false},
		{"no fault at all", proof.Proof{}, 50, false},
		{"a scenario that kills nothing", proof.Proof{Rows: []proof.Row{killed}, Idle: []proof.Idle{{Scenario: "a"}}}, 100, false},
		{"a scenario that kills nothing, where not all is asked for", proof.Proof{Rows: []proof.Row{killed}, Idle: []proof.Idle{{Scenario: "a"}}}, 99, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := (proof.Proofs{Pages: []proof.Proof{c.page}}).Holds(c.least); got != c.want {
				t.Errorf("%v, expected %v", got, c.want)
			}
		})
	}
}
