package scenario_test

import (
	"strings"
	"testing"
)

// listing is a page of an operation that only reads, with another request example.
func listing(page, request string) string {
	return strings.ReplaceAll(strings.ReplaceAll(page, "StirKettle", "ListKettles"), "&KettleId=k-1", request)
}

// The request that the page prints is accepted.
func TestRequestExample(t *testing.T) {
	specify(t, []specification{
		{
			name: "a GET", page: whole(),
			statement: "request/example",
			want: `
				request/example/query: the request that the page prints, a GET with everything in the query, is accepted (parameter, plain)
				- control "form": form => accepted
				- probe: query => accepted
			`,
		},
		{
			name: "what the page prints beside what every request has", statement: "request/example",
			page: listing(with(theKettle, "|PageNumber|Integer|No|2|The page. |"), "&PageNumber=2&KettleId=k-1"),
			want: `
				request/example/query: the request that the page prints, a GET with everything in the query, is accepted (parameter, plain)
				- control "form": form => accepted
				- probe: query => accepted
				request/example/printed: the request with all that the page prints is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query PageNumber=2 => accepted
			`,
		},
	})
}
