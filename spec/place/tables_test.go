package place_test

import "testing"

func TestFurtherTables(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "the caption names the member", rows: `
			Doors list
			Walls list
			# Type Doors
			Lock string`, want: `
			Doors:[]object
			  Lock:string?
			Walls:[]string?`, notes: `
			"Walls"; placed in "the result"
			"Lock"; placed in "Doors"`},
		{name: "the caption names the type", rows: `
			First object:Lamp
			Second object:Chair
			# Lamp
			Watt integer`, want: `
			First:object
			  Watt:integer?
			Second:object?`, notes: `
			"Second"; placed in "the result"
			"Watt"; placed in "First"`},
		{name: "the caption has the singular, in small letters", rows: `
			Doors list
			Walls list
			# the door:
			Lock string`, want: `
			Doors:[]object
			  Lock:string?
			Walls:[]string?`, notes: `
			"Walls"; placed in "the result"
			"Lock"; placed in "Doors"`},
		{name: "the caption has the name of the items of a list", rows: `
			RoofList list
			WallSet list
			# roof
			Tile string`, want: `
			RoofList:[]object
			  Tile:string?
			WallSet:[]string?`, notes: `
			"WallSet"; placed in "the result"
			"Tile"; placed in "RoofList"`},
		{name: "the caption has the name of the items of a set", rows: `
			WallSet list
			RoofList list
			# Wall
			Brick string`, want: `
			WallSet:[]object
			  Brick:string?
			RoofList:[]string?`, notes: `
			"RoofList"; placed in "the result"
			"Brick"; placed in "WallSet"`},
		{name: "the caption has the plural", rows: `
			Door object
			Wall object
			# Doors
			Lock string`, want: `
			Door:object
			  Lock:string?
			Wall:object?`, notes: `
			"Wall"; placed in "the result"
			"Lock"; placed in "Door"`},
		{name: "a longer word is another name", rows: `
			Door object
			Wall object
			# Doorway
			Lock string`, want: `
			Door:object
			Wall:object?`, notes: `
			"Wall"; placed in "the result"
			the table with "Lock" (Doorway) describes no known member, and no example shows its rows; its 1 rows are not read`},
		{name: "a name that nothing has, where only one member has none", rows: `
			Door object
			# ZorpConfig参数说明
			Lock string
			Key string`, want: `
			Door:object`, notes: `
			the table with "Lock" (ZorpConfig参数说明) describes no known member`},
		{name: "nothing has a place for it", shown: `{"A":"x"}`, rows: `
			A string
			# more
			B string`, want: `
			A:string`, notes: `
			the table with "B" (more) describes no known member`},
		{name: "in the order of the members, when there is a table for each", rows: `
			Doors list
			Walls list
			# more
			Lock string
			# more
			Colour string`, want: `
			Doors:[]object
			  Lock:string?
			Walls:[]object?
			  Colour:string?`, notes: `
			"Walls"; placed in "the result"
			"Lock"; placed in "Doors"
			"Colour"; placed in "Walls"`},
		{name: "a member inside of a table's member", rows: `
			Data object:Detail
			# Detail
			A string
			Parts list:Part
			# Part
			B string`, want: `
			Data:object
			  A:string?
			  Parts:[]object?
			    B:string?`, notes: `
			"A"; placed in "Data"
			"Parts"; placed in "Data"
			"B"; placed in "Parts"`},
		{name: "a member with a list that the example leaves empty", shown: `{"Doors":{"Door":[]},"Id":"x"}`, rows: `
			Doors list
			Id string
			# more
			Colour string`, want: `
			Doors:object
			  Door:[]object~
			    Colour:string?
			Id:string`, notes: `
			no row lists "Door", which the example shows in "Doors"
			"Colour"; placed in "Door"`},
		{name: "not a member in which the example shows others", shown: `{"Doors":[{"Key":1}],"Id":"x"}`, rows: `
			Doors list
			Id string
			Walls list
			# more
			Colour string`, want: `
			Doors:[]object
			Id:string
			Walls:[]object?
			  Colour:string?`, notes: `
			"Walls"; placed in "the result"
			"Colour"; placed in "Walls"`},
		{name: "the example wins over the caption", shown: `{"Doors":{},"Walls":{"Lock":1}}`, rows: `
			Doors object
			Walls object
			Roof object
			# Roof
			Lock string`, want: `
			Doors:object
			Walls:object
			  Lock:string~
			Roof:object?`, notes: `
			"Roof"; placed in "the result"
			"Lock"; placed in "Roof"
			the table lists member "Lock" in "Roof", the example shows it in "Walls"`},
		{name: "not for one of several rows, which the result has too", shown: `{"Doors":{},"Key":"x"}`, rows: `
			Doors object
			Key string
			Roof object
			# Roof
			Tile string
			Key string
			Colour string`, want: `
			Doors:object
			Key:string
			Roof:object?
			  Tile:string?
			  Key:string?
			  Colour:string?`, notes: `
			"Roof"; placed in "the result"
			"Tile"; placed in "Roof"
			"Key"; placed in "Roof"
			"Colour"; placed in "Roof"`},
		{name: "nor when only the example has it in the result", shown: `{"Doors":{},"Key":"x"}`, rows: `
			Doors object
			Roof object
			# Roof
			Tile string
			Key string
			Colour string`, want: `
			Doors:object
			Roof:object?
			  Tile:string?
			  Key:string?
			  Colour:string?`, notes: `
			"Roof"; placed in "the result"
			"Tile"; placed in "Roof"
			"Key"; placed in "Roof"
			"Colour"; placed in "Roof"`},
		{name: "the example shows the rows in a member", shown: `{"A":1,"Doors":[{"Lock":1}],"Walls":[{"Colour":1,"Height":2}]}`, rows: `
			A string
			Doors list
			Walls list
			# more
			Colour string
			Height integer`, want: `
			A:string
			Doors:[]object
			Walls:[]object
			  Colour:string~
			  Height:integer~`},
		{name: "the example shows the rows below a wrapper that no row lists", shown: `{"A":1,"Doors":{"Door":[{"Lock":1}]}}`, rows: `
			A string
			Doors list
			# more
			Lock string`, want: `
			A:string
			Doors:object
			  Door:[]object~
			    Lock:string~`, notes: `
			no row lists "Door", which the example shows in "Doors"`},
		{name: "the rows stay together where the example shows most of them", shown: `{"A":1,"Lock":1,"Doors":{"Door":[{"Lock":1,"Key":1}]}}`, rows: `
			A string
			DoorList list
			# more
			Lock string
			Key string`, want: `
			A:string
			Doors:object
			  Door:[]object~
			    Lock:string~
			    Key:string~`, notes: `
			member "DoorList"; the example writes "Doors"
			no row lists "Door", which the example shows in "Doors"`},
		{name: "else the last that has no members yet", rows: `
			Doors list
			Walls list
			RequestId string
			# more
			Colour string`, want: `
			Doors:[]string
			Walls:[]object?
			  Colour:string?
			RequestId:string?`, notes: `
			"Walls"; placed in "the result"
			"RequestId"; placed in "the result"
			"Colour"; placed in "Walls"`},
		{name: "and the result when there is none", rows: `
			A string
			# more
			B string`, want: `
			A:string
			B:string?`, notes: `
			"B"; placed in "the result"`},
		{name: "a table of rows with marks begins anew", rows: `
			R object
			└A string
			# S
			B object
			└C string
			D string`, want: `
			R:object
			  A:string
			B:object
			  C:string
			D:string`},
	})
}

// The list inside of a wrapper has no row; the example shows it.
func TestWrappersOfScalars(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "a list of texts", shown: `{"Ids":{"Id":["a","b"]},"B":1}`, rows: `
			Ids list
			B string`, want: `
			Ids:object
			  Id:[]string~
			B:string`, notes: `
			no row lists "Id", which the example shows in "Ids"`},
		{name: "the type of the items", shown: `{"Ids":{"Id":[1]},"B":1}`, rows: `
			Ids list=integer
			B string`, want: `
			Ids:object
			  Id:[]integer~
			B:string`, notes: `
			no row lists "Id", which the example shows in "Ids"`},
		{name: "two members are no wrapper", shown: `{"Ids":{"Id":["a"],"More":1},"B":1}`, rows: `
			Ids list
			B string`, want: `
			Ids:[]string
			B:string`},
		{name: "an object is none", shown: `{"Ids":{"Id":["a"]},"B":1}`, rows: `
			Ids object
			B string`, want: `
			Ids:object
			B:string`},
		{name: "a list of objects is none", shown: `{"Ids":{"Id":[{"C":1}]},"B":1}`, rows: `
			Ids list
			C string
			B string`, want: `
			Ids:object
			  Id:[]object~
			    C:string~
			B:string`, notes: `
			no row lists "Id", which the example shows in "Ids"`},
		{name: "objects without rows", shown: `{"Things":{"Thing":[{"C":1}]},"B":"x"}`, rows: `
			Things list
			B string`, want: `
			Things:object
			  Thing:[]object~
			B:string`, notes: `
			no row lists "Thing", which the example shows in "Things"`},
		{name: "a list of objects under the name of something else", shown: `{"Things":{"Other":[{"C":1}]},"B":"x"}`, rows: `
			Things list
			B string`, want: `
			Things:[]string
			B:string`},
		{name: "not under a name that no document may carry", shown: `{"Ids":{"x-id":["a"]},"B":1}`, rows: `
			Ids list
			B string`, want: `
			Ids:[]string
			B:string`},
	})
}
