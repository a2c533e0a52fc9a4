package place_test

import "testing"

// A type that the page describes once has its members wherever it is named.
func TestSharedTypes(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "objects and lists of one type", shown: `{"First":{"A":1,"B":2},"Second":{},"Others":[]}`, rows: `
			First object:Lamp
			A string
			B integer
			Second object:Lamp
			Others list:Lamp`, want: `
			First:object
			  A:string~
			  B:integer~
			Second:object
			  A:string?
			  B:integer?
			Others:[]object
			  A:string?
			  B:integer?`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "First" has them (line 1)
			no row lists the members of "Others"; they are those of its type Lamp, as "First" has them (line 1)`},
		{name: "a list describes the type", shown: `{"Others":[{"A":1}],"Second":{}}`, rows: `
			Others list:Lamp
			A string
			Second object:Lamp`, want: `
			Others:[]object
			  A:string~
			Second:object
			  A:string?`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "Others" has them (line 1)`},
		{name: "before the row that describes it", shown: `{"Second":{},"First":{"A":1}}`, rows: `
			Second object:Lamp
			First object:Lamp
			A string`, want: `
			Second:object
			  A:string?
			First:object
			  A:string~`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "First" has them (line 2)`},
		{name: "with what is inside", shown: `{"First":{"A":{"B":1},"C":[{"D":1}]},"Second":{}}`, rows: `
			First object:Lamp
			A object
			B string
			C list
			D string
			Second object:Lamp`, want: `
			First:object
			  A:object~
			    B:string~
			  C:[]object~
			    D:string~
			Second:object
			  A:object?
			    B:string?
			  C:[]object?
			    D:string?`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "First" has them (line 1)`},
		{name: "one with members of its own keeps them", shown: `{"First":{"A":1},"Second":{"B":1}}`, rows: `
			First object:Lamp
			A string
			Second object:Lamp
			B string`, want: `
			First:object
			  A:string~
			Second:object
			  B:string~`},
		{name: "another type has its own", shown: `{"First":{"A":1},"Second":{}}`, rows: `
			First object:Lamp
			A string
			Second object:Chair`, want: `
			First:object
			  A:string~
			Second:object`},
		{name: "a type inside of itself ends", shown: `{"First":{"A":1,"Inner":{}}}`, rows: `
			First object:Lamp
			A string
			Inner object:Lamp`, want: `
			First:object
			  A:string~
			  Inner:object~
			    A:string?
			    Inner:object?
			      A:string?
			      Inner:object?
			        A:string?
			        Inner:object?`, notes: `
			no row lists the members of "Inner"; they are those of its type Lamp, as "First" has them (line 1)`},
		{name: "six levels of one type: five below the first are copied", shown: `{"First":{"A":{"B":{"C":{"D":{"E":{"F":1}}}}}},"Second":{}}`, rows: `
			First object:Lamp
			A object
			B object
			C object
			D object
			E object
			F string
			Second object:Lamp`, want: `
			First:object
			  A:object~
			    B:object~
			      C:object~
			        D:object~
			          E:object~
			            F:string~
			Second:object
			  A:object?
			    B:object?
			      C:object?
			        D:object?
			          E:object?`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "First" has them (line 1)`},
		{name: "lists in lists of one type", shown: `{"First":{"A":[{"B":[{"C":[{"D":[{"E":[{"F":1}]}]}]}]}]},"Second":{}}`, rows: `
			First object:Lamp
			A list
			B list
			C list
			D list
			E list
			F string
			Second object:Lamp`, want: `
			First:object
			  A:[]object~
			    B:[]object~
			      C:[]object~
			        D:[]object~
			          E:[]object~
			            F:string~
			Second:object
			  A:[]object?
			    B:[]object?
			      C:[]object?
			        D:[]object?
			          E:[]object?`, notes: `
			no row lists the members of "Second"; they are those of its type Lamp, as "First" has them (line 1)`},
	})
}
