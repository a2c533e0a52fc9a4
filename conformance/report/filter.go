package report

import "fmt"

// Filter is what chose the scenarios of a run.
type Filter struct {
	Text     string `json:"text"`            // as it was given; "" where only a shard chose
	Shard    string `json:"shard,omitempty"` // which parts of what the text chose there are, such as 2/5; "" for all
	Selected int    `json:"selected"`        // scenarios that were chosen
	Of       int    `json:"scenarios"`       // that there are
}

// LeftOut reports whether there are scenarios that the filter did not choose.
func (f Filter) LeftOut() bool { return f.Selected < f.Of }

// String says what was chosen.
func (f Filter) String() string {
	if f.Shard != "" && f.Text == "" {
		return fmt.Sprintf("the shard %s has %d of %d scenarios", Line(f.Shard), f.Selected, f.Of)
	}
	if f.Shard != "" {
		return fmt.Sprintf("the shard %s of the filter %q has %d of %d scenarios", Line(f.Shard), f.Text, f.Selected, f.Of)
	}
	return fmt.Sprintf("the filter %q chose %d of %d scenarios", f.Text, f.Selected, f.Of)
}
