package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// boilsPage counts, and lists nothing.
const boilsPage = "# DescribeBoilHistogram\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=DescribeBoilHistogram&type=RPC&version=2021-03-04)\n\n" +
	"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
	"|Action|String|Yes|DescribeBoilHistogram|The operation. |\n|KettleName|String|No|k-1|The name of the kettle. |\n" +
	"|Level|String|No|Hot|The level. Valid values: Hot and Cold. |\n|SearchKeywords|String|No|a|The keywords. |\n" +
	"|StartTime|String|No|1552209680000|The beginning, a UNIX timestamp in milliseconds. |\n|EndTime|String|No|1552209720000|The end, a UNIX timestamp in milliseconds. |\n\n" +
	"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n" +
	"|Boils|Array of Boil| |The boils. |\n|└Count|Integer|2|The number of boils. |\n|└StartTime|Long|1552209680000|The beginning. |\n|└EndTime|Long|1552209685000|The end. |\n\n" +
	"## Examples\n\nSample success responses\n\n`JSON` format\n\n```\n" +
	`{"Boils":[{"Count":2,"StartTime":1552209680000,"EndTime":1552209685000},{"Count":0,"StartTime":1552209685000,"EndTime":1552209695000},` +
	`{"Count":1,"StartTime":1552209695000,"EndTime":1552209705000},{"Count":1,"StartTime":1552209705000,"EndTime":1552209712000}]}` + "\n```\n"

// Numbers of what cannot be seen are held against one another.
func TestCounts(t *testing.T) {
	specify(t, []specification{
		{
			name: "listed values", page: boilsPage, statement: "relation/Level/counts", fixtures: boilsKnown(), want: `
				relation/Level/counts/apart: what is counted of each Level is together no more than all (relation, should)
				- control "value-Hot": query StartTime=1552209680000 EndTime=1552209720000 Level=Hot => accepted
				- control "value-Cold": query StartTime=1552209680000 EndTime=1552209720000 Level=Cold => accepted
				- probe: query StartTime=1552209680000 EndTime=1552209720000 => needed accepted, needed counts-some Boils/Count = 1, counts-hold Boils/Count
				relation/Level/counts/both-KettleName: what has both the Level and the KettleName is no more than what has one of them (relation, should)
				- control "all": query StartTime=1552209680000 EndTime=1552209720000 => accepted, needed counts-some Boils/Count = 1
				- control "one": query StartTime=1552209680000 EndTime=1552209720000 Level=Hot => accepted
				- control "other": query StartTime=1552209680000 EndTime=1552209720000 KettleName=k-1 => accepted
				- probe: query StartTime=1552209680000 EndTime=1552209720000 Level=Hot KettleName=k-1 => needed accepted, counts-within Boils/Count, counts-within Boils/Count
			`,
		},
		{
			name: "a value for all others", page: strings.Replace(boilsPage, "Hot and Cold", "All, Hot, and Cold", 1), statement: "relation/Level/counts", want: `
				relation/Level/counts/apart: what is counted of each Level is together no more than all (relation, should)
				- control "value-Hot": query Level=Hot => accepted
				- control "value-Cold": query Level=Cold => accepted
				- probe: query => needed accepted, needed counts-some Boils/Count = 1, counts-hold Boils/Count
			`,
		},
		{
			name: "a name", page: boilsPage, statement: "relation/KettleName/counts", want: `
				relation/KettleName/counts/nothing: of a KettleName that nothing has, nothing is counted (relation, should)
				- control "all": query => accepted, needed counts-some Boils/Count = 1
				- probe: query KettleName=plumb-fits-nothing => needed accepted, counts-none Boils/Count
				relation/KettleName/counts/apart: what is counted of each KettleName is together no more than all (relation, should, without two values of KettleName)
			`,
		},
		{
			name: "words", page: boilsPage, statement: "relation/SearchKeywords/counts", fixtures: boilsKnown(), want: `
				relation/SearchKeywords/counts/nothing: of a SearchKeywords that nothing has, nothing is counted (relation, should)
				- control "all": query StartTime=1552209680000 EndTime=1552209720000 => accepted, needed counts-some Boils/Count = 1
				- probe: query StartTime=1552209680000 EndTime=1552209720000 SearchKeywords=plumb-fits-nothing => needed accepted, counts-none Boils/Count
				relation/SearchKeywords/counts/both-KettleName: what has both the SearchKeywords and the KettleName is no more than what has one of them (relation, should)
				- control "all": query StartTime=1552209680000 EndTime=1552209720000 => accepted, needed counts-some Boils/Count = 1
				- control "one": query StartTime=1552209680000 EndTime=1552209720000 SearchKeywords="a or b" => accepted
				- control "other": query StartTime=1552209680000 EndTime=1552209720000 KettleName=k-1 => accepted
				- probe: query StartTime=1552209680000 EndTime=1552209720000 SearchKeywords="a or b" KettleName=k-1 => needed accepted, counts-within Boils/Count, counts-within Boils/Count
				relation/SearchKeywords/counts/or: what has a or b in it is no less than what has a (relation, should)
				- control "all": query StartTime=1552209680000 EndTime=1552209720000 => accepted, needed counts-some Boils/Count = 1
				- control "one": query StartTime=1552209680000 EndTime=1552209720000 SearchKeywords="a or b" => accepted
				- probe: query StartTime=1552209680000 EndTime=1552209720000 SearchKeywords=a => needed accepted, counts-within Boils/Count
			`,
		},
		{
			name: "spans", page: boilsPage, statement: "relation/StartTime/spans", fixtures: boilsKnown(), want: `
				relation/StartTime/spans/follow: items follow one another from StartTime to EndTime (relation, should)
				- probe: query StartTime=1552209680000 EndTime=1552209720000 => needed accepted, spans-follow StartTime,EndTime = StartTime,EndTime
				relation/StartTime/spans/empty: items in which nothing is counted are there, too (relation, should)
				- probe: query StartTime=1552209680000 EndTime=1552209720000 KettleName=plumb-fits-nothing => needed accepted, spans-follow StartTime,EndTime = StartTime,EndTime
				relation/StartTime/spans/last: what the last item counts is counted in its time alone (relation, should)
				- control "all": query StartTime=1552209680000 EndTime=1552209720000 => accepted, needed counts-some Boils/Count = 1
				- probe: query StartTime={1}<all:Boils/StartTime from the end> EndTime={1}<all:Boils/EndTime from the end> => needed accepted, counts-last Boils/Count
			`,
		},
		{
			name: "spans of no known time", page: boilsPage, statement: "relation/StartTime/spans", want: `
				relation/StartTime/spans/follow: items follow one another from StartTime to EndTime (relation, should, without values of StartTime and EndTime)
			`,
		},
	})
}

// boilsKnown is what a profile knows.
func boilsKnown() scenario.Fixtures {
	return scenario.Fixtures{Accepted: map[string][]string{
		"KettleName": {"k-1", "k-2"}, "SearchKeywords": {"a or b"}, "StartTime": {"1552209680000"}, "EndTime": {"1552209720000"},
	}}
}

// alarmsPage lists alarms in pages, of which an id of the request is not shown.
const alarmsPage = "# DescribeAlarms\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=DescribeAlarms&type=RPC&version=2021-03-04)\n\n" +
	"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
	"|Action|String|Yes|DescribeAlarms|The operation. |\n|RuleId|Long|No|12|The ID of the alarm rule. |\n" +
	"|PageNumber|Integer|No|1|The number of the page. |\n|PageSize|Integer|No|10|The number of entries per page. |\n\n" +
	"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n" +
	"|Data|Struct| |The data. |\n|└TotalCount|Integer|2|The total. |\n|└PageSize|Integer|10|The size. |\n|└Alarms|Array of Alarm| |The alarms. |\n|└└Label|String|red|The label. |\n"

// What the items of a list do not show is told by how many there are.
func TestTotalsThatCount(t *testing.T) {
	specify(t, []specification{{
		name: "an id", page: alarmsPage, statement: "relation/RuleId/counts",
		want: `
			relation/RuleId/counts/nothing: of a RuleId that nothing has, nothing is counted (relation, should)
			- control "all": query PageSize=10 => accepted, needed counts-some Data/TotalCount = 1
			- probe: query PageSize=10 RuleId=2147483646 => needed accepted, counts-none Data/TotalCount
		`,
	}})
}

// On a page behind the last, the size is that which was asked for.
func TestSizesOfEmptyPages(t *testing.T) {
	for _, s := range derivedOf(t, operationOf(t, alarmsPage), scenario.Fixtures{}) {
		if s.ID != "relation/PageSize/page-size/repeated-beyond" {
			continue
		}
		last := s.Steps[len(s.Steps)-1]
		if got := last.Checks[len(last.Checks)-1]; got.Kind != scenario.Echo || got.Name != "Data.PageSize" || got.Want != "PageSize" {
			t.Errorf("%+v", got)
		}
		return
	}
	t.Error("no such scenario")
}
