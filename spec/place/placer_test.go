package place_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

func TestByMarks(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "a mark is inside of the row before it", rows: `
			R -
			└A string
			└B string
			C string`, want: `
			R:object?
			  A:string
			  B:string
			C:string`, notes: `
			"R" no type, nor does an example of the result; taken as object`},
		{name: "several levels", rows: `
			R object
			└S object
			└└A string
			└B string
			└└C string
			D string`, want: `
			R:object
			  S:object
			    A:string
			  B:string
			  C:string
			D:string`},
		{name: "marks win over an example that shows the name elsewhere", shown: `{"R":{"B":1},"A":2}`, rows: `
			R object
			└B string
			└A string`, want: `
			R:object
			  B:string
			  A:string`, notes: `
			the table draws member "A" in "R", the example shows it in "the result"`},
		{name: "one level of marks, deeper by the example", shown: `{"R":{"S":[{"A":1}],"B":2}}`, rows: `
			R object
			└S list:S
			└A string
			└B string`, want: `
			R:object
			  S:[]object
			    A:string~
			  B:string`},
		{name: "one level of marks, deeper by the order of the rows", shown: `{"R":{"S":[{"A":1}]}}`, rows: `
			R object
			└S list:S
			└A string
			└B string`, want: `
			R:object
			  S:[]object
			    A:string~
			    B:string?`, notes: `
			"B"; placed in "S"`},
		{name: "a level that only the example has", shown: `{"R":{"S":{"A":1,"B":2}}}`, rows: `
			R object
			└A string
			└B string`, want: `
			R:object
			  S:object~
			    A:string~
			    B:string~`, notes: `
			no row lists "S", which the example shows in "R"`},
		{name: "a mark without a row around it is no mark", rows: `
			└A string
			└B string`, want: `
			A:string
			B:string`},
		{name: "a scalar holds nothing", rows: `
			S string
			└A string
			R object
			└B string`, want: `
			S:string
			A:string
			R:object
			  B:string`},
		{name: "a list of scalars holds nothing", rows: `
			R object
			└Ids list=string
			└B string`, want: `
			R:object
			  Ids:[]string
			  B:string`},
		{name: "a map inside of a member", shown: `{"R":{"M":{"k":{"A":1}}}}`, rows: `
			R object
			M map
			└A string
			└B string`, want: `
			R:object
			  M:map~
			    A:string
			    B:string`},
		{name: "a row without a mark closes the tree", shown: `{"R":{"A":1,"B":2}}`, rows: `
			R object
			└A string
			Z string
			B string`, want: `
			R:object
			  A:string
			  B:string~
			Z:string`},
	})
}

func TestByExample(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "the innermost open member that shows the name", shown: `{"R":{"D":1,"S":{"D":2}},"D":3}`, rows: `
			R object
			D string
			S object
			D string
			D string`, want: `
			R:object
			  D:string~
			  S:object~
			    D:string~
			D:string`},
		{name: "a member further out closes those inside", shown: `{"R":{"A":1},"B":2}`, rows: `
			R object
			A string
			B string`, want: `
			R:object
			  A:string~
			B:string`},
		{name: "the items of a list", shown: `{"Xs":[{"A":1},{"B":2}]}`, rows: `
			Xs list:X
			A string
			B string`, want: `
			Xs:[]object
			  A:string~
			  B:string~`},
		{name: "the values of a map", shown: `{"M":{"k1":{"A":1},"k2":{"B":2}}}`, rows: `
			M map
			A string
			B string`, want: `
			M:map
			  A:string~
			  B:string~`},
		{name: "names of a map are data", shown: `{"M":{"k":1},"k":2}`, rows: `
			M map
			k string`, want: `
			M:map
			k:string`},
		{name: "an example that shows an object where the type is blank", shown: `{"R":{"A":1}}`, rows: `
			R -
			A string`, want: `
			R:object
			  A:string~`, notes: `
			the table gives member "R" no type; it is shown as object`},
		{name: "an example that shows an object where the type is a scalar", shown: `{"R":{"A":1}}`, rows: `
			R string
			A string`, want: `
			R:object
			  A:string~`},
		{name: "a JSON text is one value", shown: `{"T":{"A":1}}`, rows: `
			T json
			RequestId string`, want: `
			T:object
			RequestId:string?`, notes: `
			no example shows member "RequestId"`},
	})
}

// A list may be wrapped, {"Xs": {"X": [..]}}: an example shows it, or the row without a type below the list.
func TestWrappers(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "example and row", shown: `{"Xs":{"X":[{"A":1}]}}`, rows: `
			Xs list:X
			X -
			A string`, want: `
			Xs:object
			  X:[]object~
			    A:string~`},
		{name: "example alone, the row is a list", shown: `{"Xs":{"X":[{"A":1}]}}`, rows: `
			Xs list
			X list
			A string`, want: `
			Xs:object
			  X:[]object~
			    A:string~`},
		{name: "example alone, without the row", shown: `{"Xs":{"X":[{"A":1}]}}`, rows: `
			Xs list:X
			A string`, want: `
			Xs:object
			  X:[]object~
			    A:string~`, notes: `
			no row lists "X", which the example shows in "Xs"`},
		{name: "a list that an object has beside others is no wrapper", shown: `{"Xs":{"X":[{"A":1}],"B":2}}`, rows: `
			Xs list:X
			X list:X
			A string
			B string`, want: `
			Xs:[]object
			  X:[]object~
			    A:string~
			  B:string~`},
		{name: "a list in a list is no wrapper", shown: `{"Xs":[{"X":[{"A":1}]}]}`, rows: `
			Xs list:X
			X list:X
			A string`, want: `
			Xs:[]object
			  X:[]object~
			    A:string~`},
		{name: "row alone", rows: `
			Xs list:X
			X -
			A string
			RequestId string`, want: `
			Xs:object
			  X:[]object?
			    A:string?
			RequestId:string?`, notes: `
			"X"; placed in "Xs"
			"A"; placed in "X"
			"RequestId"; placed in "the result"`},
		{name: "the example leaves the wrapper out", shown: `{"Xs":[{"A":1,"B":{"C":2}}],"D":3}`, rows: `
			Xs list:X
			X -
			A string
			B object
			C string
			D string`, want: `
			Xs:object
			  X:[]object?
			    A:string~
			    B:object~
			      C:string~
			D:string`, notes: `
			the table lists "X" inside "Xs", the example shows its members without it or under another name`},
		{name: "the row by the beginning of the list's name", rows: `
			Instances list:InstanceType
			Instance -
			A string`, want: `
			Instances:object
			  Instance:[]object?
			    A:string?`, notes: `
			"Instance"; placed in "Instances"
			"A"; placed in "Instance"`},
		{name: "the row by the beginning of the type's name", rows: `
			Found list:Thing
			ThingItem -
			A string`, want: `
			Found:object
			  ThingItem:[]object?
			    A:string?`, notes: `
			"ThingItem"; placed in "Found"
			"A"; placed in "ThingItem"`},
		{name: "a row of another name is a member", rows: `
			Xs list:X
			Name -`, want: `
			Xs:[]object
			  Name:string?`, notes: `
			"Name"; placed in "Xs"
			"Name" no type, nor does an example of the result; taken as string`},
		{name: "only the first row can be the list inside", rows: `
			Xs list:X
			A string
			X -`, want: `
			Xs:[]object
			  A:string?
			  X:string?`, notes: `
			"A"; placed in "Xs"
			"X"; placed in "Xs"
			"X" no type, nor does an example of the result; taken as string`},
		{name: "an object is no wrapper", rows: `
			Xs object:X
			X -`, want: `
			Xs:object
			  X:string?`, notes: `
			"X"; placed in "Xs"
			"X" no type, nor does an example of the result; taken as string`},
	})
}

func TestBySkippedLevel(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "one level", shown: `{"A":1,"Z":0,"R":{"B":2,"C":3}}`, rows: `
			A string
			Z string
			B string
			C string`, want: `
			A:string
			Z:string
			R:object~
			  B:string~
			  C:string~`, notes: `
			no row lists "R", which the example shows in "the result"`},
		{name: "two levels", shown: `{"A":1,"R":{"S":[{"B":2}]}}`, rows: `
			A string
			B string`, want: `
			A:string
			R:object~
			  S:[]object~
			    B:string~`, notes: `
			no row lists "R", which the example shows in "the result"
			no row lists "S", which the example shows in "R"`},
		{name: "four levels", shown: `{"A":1,"R":{"S":{"T":{"U":{"B":2}}}}}`, rows: `
			A string
			B string`, want: `
			A:string
			R:object~
			  S:object~
			    T:object~
			      U:object~
			        B:string~`, notes: `
			no row lists "R", which the example shows in "the result"
			no row lists "S", which the example shows in "R"
			no row lists "T", which the example shows in "S"
			no row lists "U", which the example shows in "T"`},
		{name: "not five", shown: `{"A":1,"R":{"S":{"T":{"U":{"V":{"B":2}}}}}}`, rows: `
			A string
			B string`, want: `
			A:string
			B:string`},
		{name: "not through a member that a row lists", shown: `{"A":1,"R":{"B":2}}`, rows: `
			A string
			B string
			R object`, want: `
			A:string
			R:object
			  B:string~`, notes: `
			the table lists member "B" in "the result", the example shows it in "R"`},
		{name: "not through a name that no document may carry", shown: `{"A":1,"x-go":{"B":2}}`, rows: `
			A string
			B string`, want: `
			A:string
			B:string`},
		{name: "the skipped level stays open", shown: `{"Y":0,"R":{"A":1,"B":2},"Z":9}`, rows: `
			Z string
			Y string
			A string
			More string
			B string`, want: `
			Z:string
			Y:string
			R:object~
			  A:string~
			  More:string?
			  B:string~`, notes: `
			no row lists "R", which the example shows in "the result"
			"More"; placed in "R"`},
	})
}

func TestByEarlierLevel(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "in a member that rows have closed", shown: `{"R":{"A":1,"Late":2},"PageNumber":3}`, rows: `
			R object
			A string
			PageNumber integer
			Late string`, want: `
			R:object
			  A:string~
			  Late:string~
			PageNumber:integer`},
		{name: "amidst the members of one that goes on behind", shown: `{"R":{"A":1,"Late":2},"S":{"B":3}}`, rows: `
			R object
			A string
			S object
			B string
			Late string`, want: `
			R:object
			  A:string~
			  S:object?
			    B:string~
			  Late:string~`, notes: `
			the table lists member "S" amidst the members of "R", the example shows it in "the result"`},
		{name: "not when two members show it", shown: `{"R":{"A":1,"Late":2},"Q":{"D":4,"Late":5},"S":{"B":3}}`, rows: `
			R object
			A string
			Q object
			D string
			S object
			B string
			Late string`, want: `
			R:object
			  A:string~
			Q:object
			  D:string~
			S:object
			  B:string~
			  Late:string?`, notes: `
			"Late"; placed in "S"`},
	})
}

// The second row of a name in the same place is left out, loudly.
func TestRepeatedRows(t *testing.T) {
	runResponse(t, []responseTest{{name: "flat", rows: `
		A string
		A integer
		B string`, want: `
		A:string
		B:string`, notes: `
		member "A" stands in "the result" already`}})
	left := place.Response(page.NewSink("p.md", 100), place.Evidence{}, tablesOf(t, "A string\nA integer")).Unplaced
	want := contract.Unplaced{Kind: "response", Name: "A", Line: 2, Reason: "the same name stands on an earlier row"}
	if len(left) != 1 || left[0] != want {
		t.Errorf("left out: %+v, want %+v", left, want)
	}
}

// The tree is never deeper than the limit, however deep the rows go, and rows beyond it are not lost.
func TestDepthLimit(t *testing.T) {
	var rows, shown strings.Builder
	for i := range 2 * contract.MaxDepth {
		fmt.Fprintf(&rows, "L%d object\n", i)
		fmt.Fprintf(&shown, `{"L%d":`, i)
	}
	tree := place.Response(page.NewSink("p.md", 1000), place.Evidence{}, tablesOf(t, rows.String()))
	root, left := tree.Result, tree.Unplaced
	depth, members := 0, 0
	var walk func(f *contract.Field, at int)
	walk = func(f *contract.Field, at int) {
		depth = max(depth, at)
		for _, m := range f.Fields {
			members++
			walk(m, at+1)
		}
	}
	walk(root, 0)
	if depth != contract.MaxDepth || members+len(left) != 2*contract.MaxDepth {
		t.Errorf("depth %d, %d members, %d left out", depth, members, len(left))
	}
}
