package scenario_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// shelf is a page of an operation that lists kettles.
func shelf(parameters ...string) string {
	return "# DescribeKettles\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|DescribeKettles|The operation. |\n" + strings.Join(parameters, "\n") +
		"\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n" +
		"|RequestId|String|6A-1|The ID of the request. |\n|TotalCount|Integer|2|The total number of kettles. |\n|NextToken|String|t|The token for the next page. |\n" +
		"|Kettles|Array of Kettle| |The kettles. |\n|KettleId|String|k-1|The ID. |\n|Status|String|Cold|The status. |\n|MadeTime|String|2020-01-02|When. |\n"
}

func TestRelations(t *testing.T) {
	const (
		size         = "|PageSize|Integer|No|10|The number of entries per page. Maximum value: 50. |"
		number       = "|PageNumber|Integer|No|1|The page number. |"
		token        = "|NextToken|String|No|t|The token for the next page. |"
		tagKey       = "|Tag.N.Key|String|No|team|The key of tag N. |"
		tagValue     = "|Tag.N.Value|String|No|tea|The value of tag N. |"
		tagsOfKettle = "|Tags|Array of Tag| |The tags. |\n|Key|String|team|The key. |\n|Value|String|tea|The value. |\n"
		status       = "|Status|String|No|Cold|The status. |"
	)
	specify(t, []specification{
		{
			name: "a size", page: shelf(size), statement: "relation/PageSize/page-size",
			want: `
				relation/PageSize/page-size/bounded: a result has at most as many items as PageSize says (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 2
				- probe: query PageSize=1 => needed accepted, needed lists-more PageSize, lists-at-most PageSize
			`,
		},
		{
			name: "pages", page: shelf(size, number), statement: "relation/PageNumber/pages relation/PageNumber/beyond-end",
			want: `
				relation/PageNumber/pages/second: the second page has the items behind those of the first (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 2
				- control "first": query PageSize=1 PageNumber=1 => accepted
				- probe: query PageSize=1 PageNumber=2 => needed accepted, needed lists-more PageSize, lists-apart, lists-follow = first
				relation/PageNumber/pages/first: a request without PageNumber gives the first page (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 1
				- probe: query PageSize=50 PageNumber=1 => needed accepted, lists-same
				relation/PageNumber/pages/second-of-two: the second page of two items has the items behind those of the first (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 3
				- control "first": query PageSize=2 PageNumber=1 => accepted
				- probe: query PageSize=2 PageNumber=2 => needed accepted, needed lists-more PageSize, lists-apart, lists-follow = first
				relation/PageNumber/beyond-end/accepted: a page behind the last one is no error (relation, should)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 1
				- probe: query PageSize=50 PageNumber={next}<all:TotalCount> => accepted
				relation/PageNumber/beyond-end/empty: a page behind the last one is empty (relation, should)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 1
				- probe: query PageSize=50 PageNumber={next}<all:TotalCount> => needed accepted, lists-nothing
				relation/PageNumber/beyond-end/list: the result has the list also for a page behind the last one (relation, should)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 1
				- probe: query PageSize=50 PageNumber={next}<all:TotalCount> => needed accepted, needed lists-nothing, member Kettles
			`,
		},
		{
			name: "where to go on", page: shelf(size, token), statement: "relation/NextToken/goes-on",
			want: `
				relation/NextToken/goes-on/given: a result that is not the last has a NextToken (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 2
				- probe: query PageSize=1 => needed accepted, needed lists-more PageSize, goes-on NextToken
				relation/NextToken/goes-on/next: the next result has the items behind those of the first (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 2
				- control "first": query PageSize=1 => accepted, needed lists-more PageSize, goes-on NextToken
				- probe: query PageSize=1 NextToken={1}<first:NextToken> => needed accepted, lists-apart, lists-follow = first
				relation/NextToken/goes-on/last: the last result has no NextToken (relation)
				- probe: query PageSize=50 => needed accepted, needed lists-differ = 1, ends NextToken = PageSize
			`,
		},
		{
			name: "where to go on, in parts of no size", page: shelf(token), statement: "relation/NextToken/goes-on",
			want: `
				relation/NextToken/goes-on/walk: what a result names as the place to go on leads to other items, and never back (relation)
				- control "first": query => accepted, goes-on NextToken
				- probe onward 10 times by NextToken<NextToken>: query NextToken={1}<first:NextToken> => accepted, goes-farther NextToken
			`,
		},
		{
			name: "parts of no size and a filter", page: shelf(token, "|KettleId.N|String|No|k-1|The IDs. |"), statement: "relation/NextToken/goes-on",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"KettleId.N": {"k-7", "k-8"}}},
			want: `
				relation/NextToken/goes-on/walk: what a result names as the place to go on leads to other items, and never back (relation)
				- control "first": query => accepted, goes-on NextToken
				- probe onward 10 times by NextToken<NextToken>: query NextToken={1}<first:NextToken> => accepted, goes-farther NextToken
				relation/NextToken/goes-on/reaches-last-KettleId.N: all parts together have the items with the last KettleId.N of the first part (relation, should)
				- control "first": query => accepted, goes-on NextToken
				- control "all" onward 10 times by NextToken<NextToken>: query => accepted
				- probe: query KettleId.1={1}<all:Kettles/KettleId from the end> => needed accepted, needed lists-differ = 1, lists-part
				relation/NextToken/goes-on/reaches-given-KettleId.N: all parts together have the items with a KettleId.N that is known (relation, should)
				- control "all" onward 10 times by NextToken<NextToken>: query => accepted
				- probe: query KettleId.1=k-8 => needed accepted, needed lists-differ = 1, lists-part
			`,
		},
		{
			name: "a total", page: shelf(size, number), statement: "relation/TotalCount/total",
			want: `
				relation/TotalCount/total/counts: TotalCount agrees with the number of items (relation)
				- probe: query PageSize=50 => needed accepted, lists-as-many PageSize = TotalCount
				relation/TotalCount/total/constant: TotalCount does not depend on the size of the page (relation)
				- control "all": query PageSize=50 => accepted, needed lists-differ = 2
				- probe: query PageSize=1 => needed accepted, needed lists-more PageSize, same-value TotalCount
			`,
		},
		{
			name: "a number that every request needs, with a later page as its example", page: shelf(size, "|PageNumber|Integer|Yes|10|The page number. |"), statement: "relation/PageSize/page-size relation/TotalCount/total",
			want: `
				relation/PageSize/page-size/bounded: a result has at most as many items as PageSize says (relation)
				- control "all": query PageNumber=1 PageSize=50 => accepted, needed lists-differ = 2
				- probe: query PageNumber=1 PageSize=1 => needed accepted, needed lists-more PageSize, lists-at-most PageSize
				relation/TotalCount/total/counts: TotalCount agrees with the number of items (relation)
				- probe: query PageNumber=1 PageSize=50 => needed accepted, lists-as-many PageSize = TotalCount
				relation/TotalCount/total/constant: TotalCount does not depend on the size of the page (relation)
				- control "all": query PageNumber=1 PageSize=50 => accepted, needed lists-differ = 2
				- probe: query PageNumber=1 PageSize=1 => needed accepted, needed lists-more PageSize, same-value TotalCount
			`,
		},
		{
			name: "a size of which nothing is known but that it may be 1", page: shelf("|PageSize|Integer|No|1|The number of entries per page. |", number), statement: "relation/PageSize/page-size relation/TotalCount/total",
			want: `
				relation/PageSize/page-size/bounded: a result has at most as many items as PageSize says (relation)
				- control "all": query => accepted, needed lists-differ = 2
				- probe: query PageSize=1 => needed accepted, needed lists-more PageSize, lists-at-most PageSize
				relation/TotalCount/total/counts: TotalCount agrees with the number of items (relation)
				- probe: query PageSize=1 => needed accepted, lists-as-many PageSize = TotalCount
				relation/TotalCount/total/constant: TotalCount does not depend on the size of the page (relation)
				- control "all": query => accepted, needed lists-differ = 2
				- probe: query PageSize=1 => needed accepted, needed lists-more PageSize, same-value TotalCount
			`,
		},
		{
			name: "sizes that are listed", page: shelf("|PageSize|Integer|No|30|The number of entries per page. Valid values:\n\n-   30\n-   50\n-   100 |"), statement: "relation/PageSize/page-size",
			want: `
				relation/PageSize/page-size/bounded: a result has at most as many items as PageSize says (relation)
				- control "all": query PageSize=100 => accepted, needed lists-differ = 2
				- probe: query PageSize=30 => needed accepted, needed lists-more PageSize, lists-at-most PageSize
			`,
		},
		{
			name: "a filter", page: shelf(status), statement: "relation/Status/filter relation/Status/filter-none",
			want: `
				relation/Status/filter/fits: every item has the Status that was asked for (relation, should)
				- control "all": query => accepted, needed lists-differ Status = 1
				- probe: query Status={1}<all:Kettles/Status> => needed accepted, needed lists-tell Status = Status, lists-fit Status = Status, lists-all Status = Status, lists-part
				relation/Status/filter-none/nothing: a Status that nothing has gives no item (relation, should)
				- control "all": query => accepted, needed lists-differ = 1
				- probe: query Status=plumb-fits-nothing => needed accepted, lists-nothing
				relation/Status/filter-none/list: the result has the list also for a Status that nothing has (relation, should)
				- control "all": query => accepted, needed lists-differ = 1
				- probe: query Status=plumb-fits-nothing => needed accepted, needed lists-nothing, member Kettles
			`,
		},
		{
			name: "a filter of several values", page: shelf("|KettleId.N|String|No|k-1|The IDs. |"), statement: "relation/KettleId.N/filter",
			want: `
				relation/KettleId.N/filter/fits: every item has the KettleId.N that was asked for (relation, should)
				- control "all": query => accepted, needed lists-differ KettleId = 1
				- probe: query KettleId.1={1}<all:Kettles/KettleId> => needed accepted, needed lists-tell KettleId = KettleId.1, lists-fit KettleId = KettleId.1, lists-all KettleId = KettleId.1, lists-part
				relation/KettleId.N/filter/two: items have one of the two values of KettleId.N that were asked for (relation, should)
				- control "all": query => accepted, needed lists-differ KettleId = 2
				- probe: query KettleId.1={1}<all:Kettles/KettleId> KettleId.2={2}<all:Kettles/KettleId> => needed accepted, needed lists-tell KettleId = KettleId.1,KettleId.2, lists-fit KettleId = KettleId.1,KettleId.2, lists-all KettleId = KettleId.1,KettleId.2, lists-part
			`,
		},
		{
			name: "tags in items", page: shelf(tagKey, tagValue) + tagsOfKettle, statement: "relation/Tag.N.Key/filter-tag relation/Tag.N.Value/filter-tag",
			want: `
				relation/Tag.N.Key/filter-tag/key: what is there has a tag with the key that was asked for (relation, should)
				- control "all": query => accepted, needed lists-differ Tags/Key = 1
				- probe: query Tag.1.Key={key}<all:Kettles rare of Tags.Key,Tags.Value> => needed accepted, needed lists-tags-tell Tags.Key,Tags.Value = Tag.1.Key, lists-tagged Tags.Key,Tags.Value = Tag.1.Key, lists-tagged-all Tags.Key,Tags.Value = Tag.1.Key
				relation/Tag.N.Key/filter-tag/two: what is there has both tags that were asked for (relation, should)
				- control "all": query => accepted, needed lists-differ Tags/Key = 2
				- probe: query Tag.1.Key={key}<all:Kettles two of Tags.Key,Tags.Value> Tag.1.Value={value}<all:Kettles two of Tags.Key,Tags.Value> Tag.2.Key={key2}<all:Kettles two of Tags.Key,Tags.Value> Tag.2.Value={value2}<all:Kettles two of Tags.Key,Tags.Value> => needed accepted, needed lists-tags-tell Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value,Tag.2.Key,Tag.2.Value, lists-tagged Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value,Tag.2.Key,Tag.2.Value, lists-tagged-all Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value,Tag.2.Key,Tag.2.Value
				relation/Tag.N.Key/filter-tag/beginning: the beginning of a key is another key (relation, should)
				- control "all": query => accepted, needed lists-differ Tags/Key = 1
				- probe: query Tag.1.Key={key}<all:Kettles beginning of Tags.Key,Tags.Value> => needed accepted, lists-tagged Tags.Key,Tags.Value = Tag.1.Key
				relation/Tag.N.Key/filter-tag/nothing: a key that nothing has gives no item (relation, should)
				- control "all": query => accepted, needed lists-differ = 1
				- probe: query Tag.1.Key=PlumbFitsNothing => needed accepted, lists-nothing
				relation/Tag.N.Value/filter-tag/value: what is there has the tag that was asked for by key and value (relation, should)
				- control "all": query => accepted, needed lists-differ Tags/Key = 1
				- probe: query Tag.1.Key={key}<all:Kettles tell of Tags.Key,Tags.Value> Tag.1.Value={value}<all:Kettles tell of Tags.Key,Tags.Value> => needed accepted, needed lists-tags-tell Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value, lists-tagged Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value, lists-tagged-all Tags.Key,Tags.Value = Tag.1.Key,Tag.1.Value
			`,
		},
		{
			name: "a filter that every request has", page: shelf("|Status|String|Yes|Cold|The status. |"), fixtures: scenario.Fixtures{Accepted: map[string][]string{"Status": {"Hot"}}},
			statement: "relation/Status/filter",
			want: `
				relation/Status/filter/fits: every item has the Status that was asked for (relation, should)
				- probe: query => needed accepted, needed lists-differ = 1, lists-fit Status = Status
			`,
		},
		{
			name: "two filters", page: shelf(status, "|KettleId|String|No|k-1|The ID. |"), statement: "relation/KettleId/filter-both",
			want: `
				relation/KettleId/filter-both/both: items have both the KettleId and the Status that were asked for (relation, should)
				- control "all": query => accepted, needed lists-differ KettleId = 1, needed lists-differ Status = 2
				- probe: query KettleId={1}<all:Kettles/KettleId> Status={2}<all:Kettles/Status> => needed accepted, lists-fit KettleId = KettleId, lists-fit Status = Status
			`,
		},
		{
			name: "a time", page: shelf("|StartTime|String|No|2020-01-01|The start. The interval is left-closed. |"), statement: "relation/StartTime/from relation/StartTime/from-closed",
			want: `
				relation/StartTime/from/not-before: items lie in the time that StartTime asks for (relation, should)
				- control "all": query => accepted, needed lists-differ MadeTime = 3
				- probe: query StartTime={middle}<all:Kettles/MadeTime> => needed accepted, needed lists-differ = 1, lists-not-before MadeTime = StartTime
				relation/StartTime/from-closed/at: items lie in the time that StartTime asks for (relation, should)
				- control "all": query => accepted, needed lists-differ MadeTime = 3
				- probe: query StartTime={middle}<all:Kettles/MadeTime> => needed accepted, lists-at MadeTime = StartTime
			`,
		},
		{
			name: "a default", page: shelf("|Deep|Boolean|No|true|Whether to look deep. Default value: false. |"), statement: "relation/Deep/default-equal",
			want: `
				relation/Deep/default-equal/absent: a request without Deep is answered like one with false (relation)
				- control "given": query Deep=false => accepted
				- control "again": query Deep=false => accepted
				- probe: query -Deep => needed accepted, same-result again = given
			`,
		},
	})
}

// The whole list is asked for without anything that chooses, also where requests start from an example that has it.
func TestTheWholeListIsNotChosen(t *testing.T) {
	_, list := deriveAll(t, shelf("|Status|String|No|Cold|The status. |")+
		"\n## Examples\n\nSample requests\n\n```\nhttp(s)://[Endpoint]/?Action=DescribeKettles&Status=Cold\n```\n", scenario.Fixtures{})
	i := slices.IndexFunc(list, func(s scenario.Scenario) bool { return s.ID == "relation/Status/filter/fits" })
	if i < 0 || slices.ContainsFunc(list[i].Steps[0].Request.Parameters, func(p scenario.Parameter) bool { return p.Name == "Status" }) {
		t.Errorf("scenario %d asks for a part of the list", i)
	}
}

// A member that is empty for other values of a parameter is there all the same.
func TestMembersThatAreEmptyOtherwise(t *testing.T) {
	page := shelf("|Deep|Boolean|No|false|Whether to look deep. |") + "|Depth|Array|[1]|The depth. This parameter is returned only when Deep is set to true. |\n"
	for otherwise, want := range map[string]int{"": 2, "else empty": 4} {
		op := operationOf(t, page)
		for i := range op.Statements {
			if op.Statements[i].Subject.Rule == contract.RuleOnlyWhen {
				op.Statements[i].Value = strings.TrimSpace(op.Statements[i].Value + " " + otherwise)
			}
		}
		all, err := scenario.Derive(op, scenario.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(all, func(s scenario.Scenario) bool { return s.ID == "relation/Kettles.Depth/only-when/without" })
		if i < 0 {
			t.Fatal("there is no such scenario")
		}
		if got := len(all[i].Steps[1].Checks); got != want || sentBy(all[i].Steps[1].Request, "Deep") != "Deep=false" {
			t.Errorf("%q: %d checks, %s", otherwise, got, sentBy(all[i].Steps[1].Request, "Deep"))
		}
	}
}

// What every request has one of at least, chooses in the request for the whole list; the one that is asked about is beside it. Where it
// takes its place, what it chooses may be out of that whole.
func TestFiltersOfWhichEveryRequestHasOne(t *testing.T) {
	for _, c := range []struct {
		name, sentence, sent string
		part                 bool
	}{
		{"at least", "You must specify at least one of KettleId and Status.", "KettleId=k-1 Status={1}", true},
		{"just one", "You must specify at least one of KettleId and Status. You can specify only one of KettleId and Status.", "Status={1}", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			op := operationOf(t, shelf("|KettleId|String|No|k-1|The ID. "+c.sentence+" |", "|Status|String|No|Cold|The status. |"))
			all, err := scenario.Derive(op, scenario.Settings{Start: scenario.StartExample})
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(all, func(s scenario.Scenario) bool { return s.ID == "relation/Status/filter/fits" })
			if i < 0 || sentBy(all[i].Steps[0].Request, "KettleId") != "KettleId=k-1" {
				t.Fatalf("scenario %d does not choose by KettleId", i)
			}
			probe := all[i].Steps[1]
			sent := strings.TrimSpace(sentBy(probe.Request, "KettleId") + " " + sentBy(probe.Request, "Status"))
			part := slices.ContainsFunc(probe.Checks, func(check scenario.Check) bool { return check.Kind == scenario.ListsPart })
			if sent != c.sent || part != c.part {
				t.Errorf("sent %q, a part of the whole: %t", sent, part)
			}
		})
	}
}
