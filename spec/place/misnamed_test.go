package place_test

import "testing"

func TestMisnamed(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "an object that no row lists has the members", shown: `{"A":1,"B":1,"Score":{"Mean":2,"Votes":3}}`, rows: `
			A string
			B string
			Rating object
			Mean string
			Votes string`, want: `
			A:string
			B:string
			Rating:object
			  Mean:string~
			  Votes:string~`, notes: `
			what they call "Score" has its members and is taken for it`},
		{name: "a list", shown: `{"A":1,"Scores":[{"Mean":2}]}`, rows: `
			A string
			Ratings list:Rating
			Mean string`, want: `
			A:string
			Ratings:[]object
			  Mean:string~`, notes: `
			what they call "Scores" has its members`},
		{name: "an object named after the list inside of it", shown: `{"A":1,"Parts":{"Parts":[{"B":1}],"Total":2}}`, rows: `
			A string
			Sum object
			Total integer
			Parts list:Part
			B string`, want: `
			A:string
			Sum:object
			  Total:integer~
			  Parts:[]object~
			    B:string~`, notes: `
			what they call "Parts" has its members`},
		{name: "not what the next row shows elsewhere, too", shown: `{"A":1,"Mean":5,"Score":{"Mean":2}}`, rows: `
			A string
			Rating object
			Mean string`, want: `
			A:string
			Rating:object
			Mean:string`},
		{name: "not without the next row's name", shown: `{"A":1,"Score":{"Other":2}}`, rows: `
			A string
			Rating object
			Mean string`, want: `
			A:string
			Rating:object
			  Mean:string?`, notes: `
			"Mean"; placed in "Rating"`},
		{name: "not what another row lists", shown: `{"A":1,"Score":{"Mean":2}}`, rows: `
			A string
			Rating object
			Mean string
			Score object`, want: `
			A:string
			Rating:object
			Score:object
			  Mean:string~`, notes: `
			"Mean"; placed in "Rating"
			the table lists member "Mean" in "Rating", the example shows it in "Score"`},
		{name: "not without rows behind", shown: `{"A":1,"Score":{"Mean":2}}`, rows: `
			A string
			Rating object`, want: `
			A:string
			Rating:object`},
	})
}

func TestReconsider(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "the only place where the example shows a member", shown: `{"R":{"A":1},"S":{"Late":2}}`, rows: `
			R object
			A string
			Late string
			S object`, want: `
			R:object
			  A:string~
			S:object
			  Late:string~`, notes: `
			"Late"; placed in "R"
			the table lists member "Late" in "R", the example shows it in "S"; the example is followed`},
		{name: "not one of two", shown: `{"R":{"A":1},"S":{"Late":2},"T":{"Late":3}}`, rows: `
			R object
			A string
			Late string
			S object
			T object`, want: `
			R:object
			  A:string~
			  Late:string?
			S:object
			T:object`, notes: `
			"Late"; placed in "R"`},
		{name: "not a member that has members", shown: `{"R":{"A":1},"S":{"Late":{"C":4}}}`, rows: `
			R object
			A string
			Late object
			B string
			S object`, want: `
			R:object
			  A:string~
			  Late:object?
			    B:string?
			S:object`, notes: `
			"Late"; placed in "R"
			"B"; placed in "Late"`},
	})
}
