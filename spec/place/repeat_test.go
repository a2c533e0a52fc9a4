package place_test

import "testing"

// Where rows have a name more often than examples show it, one of them is in what they show nothing of.
func TestRepeatedNames(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "inside a list that no example shows", shown: `{"Groups":[{"Id":1,"CreateTime":1,"UserId":2}],"RequestId":1}`, rows: `
			Groups list:Group
			Id string
			Contacts list:Contact
			Name string
			CreateTime string
			Email string
			UserId string
			CreateTime string
			UserId string
			RequestId string`, want: `
			Groups:[]object
			  Id:string~
			  Contacts:[]object?
			    Name:string?
			    CreateTime:string?
			    Email:string?
			    UserId:string?
			  CreateTime:string~
			  UserId:string~
			RequestId:string`, notes: `
			"Contacts"; placed in "Groups"
			"Name"; placed in "Contacts"
			"CreateTime"; placed in "Contacts"
			"Email"; placed in "Contacts"
			"UserId"; placed in "Contacts"`},
		{name: "inside a list that an example leaves empty", shown: `{"Spans":{"Span":[{"Logs":{"Log":[]},"Tags":{"Tag":[{"Key":1,"Value":2}]},"Time":3,"Code":4}]}}`, rows: `
			Spans list
			Span -
			Logs list
			Log -
			Tags list
			Tag -
			Key string
			Value string
			Time integer
			Code string
			Tags list
			Tag -
			Key string
			Value string
			Time integer`, want: `
			Spans:object
			  Span:[]object~
			    Logs:object~
			      Log:[]object~
			        Tags:object?
			          Tag:[]object?
			            Key:string?
			            Value:string?
			        Time:integer?
			    Code:string~
			    Tags:object~
			      Tag:[]object~
			        Key:string~
			        Value:string~
			    Time:integer~`, notes: `
			"Tags"; placed in "Log"
			"Tag"; placed in "Tags"
			"Key"; placed in "Tag"
			"Value"; placed in "Tag"
			"Time"; placed in "Log"`},
		{name: "as often as examples show it", shown: `{"Items":[{"Id":1,"Owner":{"Id":2,"Name":"x"},"Name":"y"}]}`, rows: `
			Items list:Item
			Id string
			Owner object
			Id string
			Name string
			Name string`, want: `
			Items:[]object
			  Id:string~
			  Owner:object~
			    Id:string~
			    Name:string~
			  Name:string~`},
	})
}
