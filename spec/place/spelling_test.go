package place_test

import "testing"

func TestByCase(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "the example's spelling stands", shown: `{"RequestId":"x"}`, rows: `
			RequestID string`, want: `
			RequestId:string`, notes: `
			member "RequestID"; the example writes "RequestId"`},
		{name: "a capital wins over the example", shown: `{"total":1}`, rows: `
			Total integer`, want: `
			Total:integer`, notes: `
			member "Total"; the example writes "total"`},
		{name: "small letters in both", shown: `{"totalCount":1}`, rows: `
			totalcount integer`, want: `
			totalCount:integer`, notes: `
			member "totalcount"; the example writes "totalCount"`},
		{name: "inside of a member", shown: `{"R":{"Ab":1},"C":2}`, rows: `
			R object
			AB string
			C string`, want: `
			R:object
			  Ab:string~
			C:string`, notes: `
			member "AB"; the example writes "Ab"`},
		{name: "what stands beside it is found, too", shown: `{"R":{"Ab":1,"D":2},"C":2}`, rows: `
			R object
			AB string
			D string
			C string`, want: `
			R:object
			  Ab:string~
			  D:string~
			C:string`, notes: `
			member "AB"; the example writes "Ab"`},
		{name: "the last of the capitals", shown: `{"zone":1}`, rows: `
			Zone string`, want: `
			Zone:string`, notes: `
			member "Zone"; the example writes "zone"`},
		{name: "what is in it is found, too", shown: `{"DETAILS":{"A":1},"B":2}`, rows: `
			Details object
			A string
			B string`, want: `
			DETAILS:object
			  A:string~
			B:string`, notes: `
			member "Details"; the example writes "DETAILS"`},
		{name: "not when a row has the example's spelling", shown: `{"Ab":1}`, rows: `
			AB string
			Ab string`, want: `
			AB:string
			Ab:string`},
		{name: "not what a row has taken", shown: `{"Ab":1}`, rows: `
			AB string
			aB string`, want: `
			Ab:string
			aB:string`, notes: `
			member "AB"; the example writes "Ab"`},
		{name: "the first of the capitals", shown: `{"area":1}`, rows: `
			Area string`, want: `
			Area:string`, notes: `
			member "Area"; the example writes "area"`},
		{name: "further out, where the inner spelling has a row of its own", shown: `{"aB":1,"R":{"C":2,"AB":1}}`, rows: `
			R object
			C integer
			ab string
			AB string`, want: `
			R:object
			  C:integer~
			  AB:string~
			aB:string`, notes: `
			member "ab"; the example writes "aB"`},
	})
}
