// The framework alone: one route of Nest on Fastify that checks a body of the same shape and answers. What a command
// costs beyond it is this project's own.
import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { IsString, MaxLength } from 'class-validator';

class MessageBody {}
MaxLength(2000)(MessageBody.prototype, 'message');
IsString()(MessageBody.prototype, 'message');

class Messages {
  take(body) {
    return { outcome: 'recorded', length: body.message.length };
  }
}
Reflect.defineMetadata('design:paramtypes', [MessageBody], Messages.prototype, 'take');
Body()(Messages.prototype, 'take', 0);
Post()(Messages.prototype, 'take', Object.getOwnPropertyDescriptor(Messages.prototype, 'take'));
Controller('messages')(Messages);

class Bare {}
Module({ controllers: [Messages] })(Bare);

const application = await NestFactory.create(Bare, new FastifyAdapter(), { logger: false });
application.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
await application.listen(0, '127.0.0.1');
console.log(await application.getUrl());
