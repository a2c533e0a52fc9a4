package place_test

import "testing"

// The members that results carry at the top, and those that page through a list, each behind a member that is open.
func TestNamesAtTheTop(t *testing.T) {
	var tests []responseTest
	for _, name := range []string{
		"RequestId", "Success", "HttpStatusCode", "requestId", "success",
		"NextToken", "PageNumber", "PageSize", "TotalCount", "MaxResults", "Limit", "PageNo", "PageCount", "Total",
	} {
		tests = append(tests, responseTest{name: name, rows: `
			R object
			A string
			` + name + ` string`, want: `
			R:object
			  A:string?
			` + name + `:string?`, notes: `
			"A"; placed in "R"
			"` + name + `"; placed in "the result"`})
	}
	for _, name := range []string{"RequestID", "success1", "Succes", "httpStatusCode", "nextToken", "PageNum", "limit"} {
		tests = append(tests, responseTest{name: name, rows: `
			R object
			A string
			` + name + ` string`, want: `
			R:object
			  A:string?
			  ` + name + `:string?`, notes: `
			"A"; placed in "R"
			"` + name + `"; placed in "R"`})
	}
	runResponse(t, tests)
}
