package report

import "fmt"

// Filter is what chose the scenarios of a run.
type Filter struct {
	Text     string `json:"text"`      // as it was given
	Selected int    `json:"selected"`  // scenarios that it chose
	Of       int    `json:"scenarios"` // that there are
}

// LeftOut reports whether there are scenarios that the filter did not choose.
func (f Filter) LeftOut() bool { return f.Selected < f.Of }

// String says what was chosen.
func (f Filter) String() string {
	return fmt.Sprintf("the filter %q chose %d of %d scenarios", f.Text, f.Selected, f.Of)
}
