package place_test

import "testing"

// What a member becomes when the first row is put into it: an object, a list with items, a wrapper, or a map with values.
func TestLevels(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "an object", shown: `{"R":{"A":1}}`, rows: `
			R object
			A string`, want: `
			R:object
			  A:string~`},
		{name: "a list", shown: `{"R":[{"A":1}]}`, rows: `
			R list
			A string`, want: `
			R:[]object
			  A:string~`},
		{name: "a list that only the example shows", shown: `{"R":[{"A":1}]}`, rows: `
			R -
			A string`, want: `
			R:[]object
			  A:string~`, notes: `
			the table gives member "R" no type; it is shown as array`},
		{name: "an object where the example shows a list stays one", shown: `{"R":[{"A":1}]}`, rows: `
			R object
			A string`, want: `
			R:object
			  A:string~`},
		{name: "a map", shown: `{"R":{"k":{"A":1}}}`, rows: `
			R map
			A string`, want: `
			R:map
			  A:string~`},
		{name: "a map of scalars", shown: `{"R":{"k":1},"A":2}`, rows: `
			R map
			A string`, want: `
			R:map
			A:string`},
		{name: "a map whose values are lists", shown: `{"R":{"k":[{"A":1}],"l":[{"B":1}]}}`, rows: `
			R map
			A string
			B string`, want: `
			R:map
			  A:string~
			  B:string~`},
		{name: "lists in lists", shown: `{"R":[[{"A":1}]]}`, rows: `
			R list
			A string`, want: `
			R:[][]object
			  A:string~`},
		{name: "a blank cell at the end is a text", rows: `
			A string
			R -`, want: `
			A:string
			R:string?`, notes: `
			"R" no type, nor does an example of the result; taken as string`},
		{name: "a table without types has texts", rows: `
			A ?
			R ?`, want: `
			A:string
			R:string`},
	})
}

// The alphabet is asked only where three rows at least keep to it, and nine of ten.
func TestAlphabet(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "two rows in order are too few", shown: `{"S":{"Alpha":"x","Beta":{"Gamma":"x"}}}`, rows: `
			S object
			Alpha string
			Beta object
			Gamma string
			Bravo string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    Gamma:string~
			    Bravo:string?`, notes: `
			"Bravo"; placed in "Beta"`},
		{name: "three are enough", shown: `{"S":{"Alpha":"x","Beta":{"Gamma":"x","Kappa":"x","Omega":"x"}}}`, rows: `
			S object
			Alpha string
			Beta object
			Gamma string
			Kappa string
			Omega string
			Bravo string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    Gamma:string~
			    Kappa:string~
			    Omega:string~
			  Bravo:string?`, notes: `
			"Bravo"; placed in "S"`},
		{name: "capitals make no difference", shown: `{"S":{"alpha":"x","Beta":{"gamma":"x","Kappa":"x","omega":"x"}}}`, rows: `
			S object
			alpha string
			Beta object
			gamma string
			Kappa string
			omega string
			Bravo string`, want: `
			S:object
			  alpha:string~
			  Beta:object~
			    gamma:string~
			    Kappa:string~
			    omega:string~
			  Bravo:string?`, notes: `
			"Bravo"; placed in "S"`},
		{name: "one break in ten is allowed", shown: `{"S":{"Alpha":"x","Beta":{"B":"x","A":"x","C":"x","D":"x","E":"x","F":"x","G":"x","H":"x","I":"x","J":"x","K":"x"}}}`, rows: `
			S object
			Alpha string
			Beta object
			B string
			A string
			C string
			D string
			E string
			F string
			G string
			H string
			I string
			J string
			K string
			Bravo string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    B:string~
			    A:string~
			    C:string~
			    D:string~
			    E:string~
			    F:string~
			    G:string~
			    H:string~
			    I:string~
			    J:string~
			    K:string~
			  Bravo:string?`, notes: `
			"Bravo"; placed in "S"`},
		{name: "four breaks in ten are not", shown: `{"S":{"Alpha":"x","Beta":{"B":"x","A":"x","C":"x","D":"x","C1":"x","G":"x","F":"x","H":"x","I":"x","K":"x","J":"x"}}}`, rows: `
			S object
			Alpha string
			Beta object
			B string
			A string
			C string
			D string
			C1 string
			G string
			F string
			H string
			I string
			K string
			J string
			Bravo string`, want: `
			S:object
			  Alpha:string~
			  Beta:object~
			    B:string~
			    A:string~
			    C:string~
			    D:string~
			    C1:string~
			    G:string~
			    F:string~
			    H:string~
			    I:string~
			    K:string~
			    J:string~
			    Bravo:string?`, notes: `
			"Bravo"; placed in "Beta"`},
	})
}
