package place_test

import "testing"

func TestByDots(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "a path without a row for its first part", rows: `
			Status.Code string
			Status.Text string
			RequestId string`, want: `
			Status:object.
			  Code:string.
			  Text:string.
			RequestId:string?`, notes: `
			no row lists "Status", inside of which the name "Status.Code" places this one
			"RequestId"; placed in "the result"`},
		{name: "below the row that the first part names", rows: `
			Status object
			Status.Code string
			RequestId string
			Status.Text string`, want: `
			Status:object
			  Code:string.
			  Text:string.
			RequestId:string?`, notes: `
			"RequestId"; placed in "the result"`},
		{name: "the example shows the first part", shown: `{"A":1,"Status":{"Code":2}}`, rows: `
			A string
			Status.Code string
			Status.Other string`, want: `
			A:string
			Status:object~
			  Code:string~
			  Other:string.`, notes: `
			no row lists "Status", which the example shows in "the result"`},
		{name: "several dots", rows: `
			A.B.C string
			A.B.D string`, want: `
			A:object.
			  B:object.
			    C:string.
			    D:string.`, notes: `
			no row lists "A", inside of which the name "A.B.C" places this one
			no row lists "B", inside of which the name "A.B.C" places this one`},
		{name: "an index is no member", rows: `
			Xs list
			Xs.N.Id string`, want: `
			Xs:[]object
			  Id:string.`},
		{name: "below a member further out", rows: `
			R object
			R.S object
			S.A string
			R.B string`, want: `
			R:object
			  S:object.
			    A:string.
			  B:string.`},
		{name: "the first part is a scalar", rows: `
			City string
			City.en string`, want: `
			City:string
			City.en:string`},
		{name: "examples show names with dots", shown: `{"A":1,"City.en":"x"}`, rows: `
			A string
			City.en string
			City.de string`, want: `
			A:string
			City.en:string
			City.de:string`},
		{name: "nothing before or behind the dot", rows: `
			.A string
			B. string`, want: `
			.A:string
			B.:string`},
	})
}
