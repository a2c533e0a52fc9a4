package place_test

import "testing"

// A blank type is what examples show, or what the cell shows.
func TestBlankTypes(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "lists and objects", shown: `{"Result":{"Names":["a"],"Nums":[1],"Objs":[{"A":1}],"O":{"B":1},"M":[["a"]],"E":[],"EO":{},"N":null,"S":"x","I":1,"F":1.5,"T":true}}`, rows: `
			Result -
			Names -
			Nums -
			Objs -
			A string
			O -
			B string
			M -
			E -
			EO -
			N -
			S -
			I -
			F -
			T -`, want: `
			Result:object
			  Names:[]string~
			  Nums:[]integer~
			  Objs:[]object~
			    A:string~
			  O:object~
			    B:string~
			  M:[][]string~
			  E:[]string~
			  EO:object~
			  N:string~
			  S:string~
			  I:integer~
			  F:number~
			  T:boolean~`, notes: `
			the table gives member "Result" no type; it is shown as object
			the table gives member "Names" no type; it is shown as array
			the table gives member "Nums" no type; it is shown as array
			the table gives member "Objs" no type; it is shown as array
			the table gives member "O" no type; it is shown as object
			the table gives member "M" no type; it is shown as array
			the table gives member "E" no type; it is shown as array
			the table gives member "EO" no type; it is shown as object
			the table gives member "I" no type; it is shown as number
			the table gives member "F" no type; it is shown as number
			the table gives member "T" no type; it is shown as boolean
			the table gives member "N" no type, nor does an example of the result; taken as string`},
		{name: "nothing shows a member", shown: `{"Result":{"A":"x"}}`, rows: `
			Result object
			A string
			Gone -
			B string`, want: `
			Result:object
			  A:string~
			  Gone:object?
			    B:string?`, notes: `
			no example shows member "Gone"
			no example shows member "B"
			the table gives member "Gone" no type, nor does an example of the result; taken as object`},
		{name: "a list in a wrapper", shown: `{"Result":{"Names":{"Name":["a"]}}}`, rows: `
			Result -
			Names -`, want: `
			Result:object
			  Names:object~
			    Name:[]string~`, notes: `
			the table gives member "Result" no type; it is shown as object
			the table gives member "Names" no type; it is shown as object
			no row lists "Name", which the example shows in "Names"`},
		{name: "objects of which no row lists the members", shown: `{"Result":{"Objs":[{"A":1}]}}`, rows: `
			Result -
			Objs -`, want: `
			Result:object
			  Objs:[]object~`, notes: `
			the table gives member "Result" no type; it is shown as object
			the table gives member "Objs" no type; it is shown as array`},
		{name: "a list in the cell", rows: `
			Names - ["a","b"]
			RequestId string`, want: `
			Names:[]string
			RequestId:string`, notes: `
			the table gives member "Names" no type; it is shown as array`},
		{name: "objects in the cell", rows: `
			Outputs list [{"Key":1}]
			Time string
			RequestId string`, want: `
			Outputs:[]object
			Time:string?
			RequestId:string?`, notes: `
			"Time"; placed in "the result"
			"RequestId"; placed in "the result"`},
		{name: "an empty element beside an empty list", shown: `{"Xs":[],"RequestId":"1"}`,
			xml: `<R><Xs/><RequestId>1</RequestId></R>`, rows: `
			Xs -
			RequestId string`, want: `
			Xs:[]string
			RequestId:string`, notes: `
			the table gives member "Xs" no type; it is shown as array`},
	})
}
