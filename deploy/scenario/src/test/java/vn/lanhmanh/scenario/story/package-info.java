/** What the people of the story send, with fictional content: teams, cases, the plan, and single requests. */
package vn.lanhmanh.scenario.story;
