package relate_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/relate"
)

// Which members of an object are moments of which one is not before the other.
func TestInOrder(t *testing.T) {
	const begins = "|CreateTime|String|2020-01-01T10:00:00Z|When it was filled. |"
	for _, tt := range []struct {
		name    string
		members []string
		want    map[string]string
	}{
		{"an end", []string{begins, "|EndTime|String|2020-01-01T11:00:00Z|When it was empty. |"}, map[string]string{"Kettles.EndTime": "CreateTime"}},
		{"a change", []string{"|GmtCreateTime|String|2020-01-01|Made. |", "|GmtModifiedTime|String|2020-01-02|Changed. |"}, map[string]string{"Kettles.GmtModifiedTime": "GmtCreateTime"}},
		{"seconds", []string{"|StartTime|Long|1577872800|Begins. |", "|FinishTime|Long|1577872801|Ends. |"}, map[string]string{"Kettles.FinishTime": "StartTime"}},
		{"a change of what is to begin later", []string{"|StartTime|String|2020-01-01T10:00:00Z|When it boils. |", "|UpdateTime|String|2020-01-01T11:00:00Z|When it was changed. |"}, nil},
		{"a page that shows them the other way round", []string{begins, "|EndTime|String|2020-01-01T09:00:00Z|When it was empty. |"}, nil},
		{"another form", []string{begins, "|EndTime|String|2020-01-01T11:00Z|When it was empty. |"}, nil},
		{"of other things", []string{"|LidCreateTime|String|2020-01-01|Made. |", "|CupEndTime|String|2020-01-02|Changed. |"}, nil},
		{"hours of a day", []string{"|StartTime|String|10:00Z|Opens. |", "|EndTime|String|11:00Z|Closes. |"}, nil},
		{"what comes again", []string{begins, "|ExpireTime|String|2020-01-01T11:00:00Z|Until when. |"}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got map[string]string
			for _, r := range relate.Of(contractOf(t, pageOf("DescribeKettles", nil, kettles(tt.members...)))) {
				if r.Rule == contract.RuleInOrder {
					if r.Inferred != contract.ByName {
						t.Errorf("%s is no inference", r.Name)
					}
					got = map[string]string{r.Name: r.Value}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What a request asks for, its result repeats: where the page's own request has two moments the other way round, its result may.
func TestInOrderAsAskedFor(t *testing.T) {
	repeated := []string{"|StartTime|String|2020-01-12T10:00:00Z|The beginning. |", "|EndTime|String|2020-01-14T10:00:00Z|The end. |"}
	for _, tt := range []struct {
		name       string
		start, end string
		want       bool
	}{
		{"as the result", "2020-01-12T10:00:00Z", "2020-01-14T10:00:00Z", true},
		{"the other way round", "2020-01-14T10:00:00Z", "2020-01-12T10:00:00Z", false},
		{"not shown", "", "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			asked := []string{"|StartTime|String|Yes|" + tt.start + "|The beginning. |", "|EndTime|String|Yes|" + tt.end + "|The end. |"}
			got := slices.ContainsFunc(relate.Of(contractOf(t, pageOf("DescribeKettles", asked, repeated))), func(r relate.Relation) bool { return r.Rule == contract.RuleInOrder })
			if got != tt.want {
				t.Errorf("in order: %t", got)
			}
		})
	}
}
