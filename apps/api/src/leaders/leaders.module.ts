import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { LeaderView } from './show-leader/leader-view.js';
import { ShowLeaderController } from './show-leader/show-leader.controller.js';

@Module({ imports: [PeopleModule], controllers: [ShowLeaderController], providers: [LeaderView] })
export class LeadersModule {}
